package org.auth0quarkus.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** What the first release sealed, of a login at the start of 2100, so that it is not over while these tests are used. */
public final class ReleasedSamples {
    /** The port is in the samples, and so no free one. */
    public static final String PORT = "8081";

    public static final String APPLICATION = "http://localhost:" + PORT;
    public static final String ISSUER = APPLICATION + "/dev-tenant/";
    public static final String CLIENT_ID = "dev-tenant-client";

    private static final Properties SAMPLES = new Properties();

    static {
        try (InputStream file = ReleasedSamples.class.getResourceAsStream("/released/sessions.properties")) {
            SAMPLES.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReleasedSamples() {}

    /** What it would append to the stream, sealed with this secret. */
    public static String revocationOfSid(String secret, String sid) {
        String content = "SID\n" + Instant.now().plusSeconds(1).toEpochMilli() + "\nPROVIDER\n" + sid;
        return new Seal(List.of(secret), "revocation", new SecureRandom())
                .seal(content.getBytes(StandardCharsets.UTF_8));
    }

    public static String get(String name) {
        return SAMPLES.getProperty(name);
    }
}
