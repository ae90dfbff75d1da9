package org.auth0quarkus.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;

/**
 * What the external API answered.
 *
 * @param reason the words behind the status
 * @param type the Content-Type; empty when there is none
 */
public record ApiAnswer(int status, String reason, String type, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);
    private static final JsonFactory JSON = new JsonFactory();

    /** Whether it says that it is JSON, which can do no harm under our origin; a page of the API's could. */
    public boolean isJson() {
        String media = type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return media.equals("application/json") || media.startsWith("application/") && media.endsWith("+json");
    }

    /** For a person: JSON laid out, everything else as it is; empty for what is no text. */
    public Optional<String> text() {
        return decoded().map(text -> isJson() ? laidOut(text) : text);
    }

    private Optional<String> decoded() {
        try {
            return Optional.of(
                    charset().newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Charset charset() {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : UTF_8;
        } catch (IllegalArgumentException unknown) {
            return UTF_8;
        }
    }

    /** Token by token, so that numbers and repeated keys stay what they are. */
    private static String laidOut(String json) {
        StringWriter text = new StringWriter();
        try (JsonParser parser = JSON.createParser(json);
                JsonGenerator generator = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        } catch (IOException noJson) {
            return json;
        }
        return text.toString();
    }
}
