package org.auth0quarkus.web.edge;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.common.util.URLUtils;

/**
 * The body of a form as it came, and whether Quarkus REST will be able to read it.
 *
 * @param type as the header has it; null when there is none
 */
record SentForm(String type, String body) {
    /** As many as Quarkus REST takes. */
    private static final int MOST_FIELDS = 1000;

    /** Whether the body is a form whose fields are encoded as those of a URL; other bodies are not looked at. */
    static boolean isForm(String type) {
        return MediaType.valueOf(type).isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    /** Whether the type is one, with an encoding that is known (RFC 9110 section 8.3). */
    static boolean isReadable(String type) {
        try {
            charset(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** 200 when there is nothing wrong with it. */
    int status() {
        String[] fields = body.split("&");
        if (fields.length > MOST_FIELDS) {
            return 413;
        }
        Charset charset = charset(type);
        try {
            Arrays.stream(fields)
                    .flatMap(field -> Arrays.stream(field.split("=", 2)))
                    .filter(text -> text.indexOf('%') >= 0)
                    .forEach(text -> URLUtils.decode(text, charset, true, new StringBuilder()));
            return 200;
        } catch (IllegalArgumentException e) {
            return 400;
        }
    }

    private static Charset charset(String type) {
        if (type == null) {
            throw new IllegalArgumentException("no type");
        }
        String named = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
        return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    }
}
