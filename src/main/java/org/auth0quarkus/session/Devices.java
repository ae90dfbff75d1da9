package org.auth0quarkus.session;

import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import ua_parser.Parser;

/** What a person calls the browser that a User-Agent header names. */
@Startup
@Singleton
class Devices {
    private static final int LONGEST_HEADER = 512;

    /** Its thousand patterns take a moment to compile: at the start, and not on an I/O thread. */
    private final CompletableFuture<Parser> parser =
            CompletableFuture.supplyAsync(Parser::new, Infrastructure.getDefaultWorkerPool());

    /** "Firefox on Windows"; null when the header tells nothing. */
    String of(String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST_HEADER) {
            return null;
        }
        // Not parse(), which also tries 600 patterns for the make of the device.
        String browser = known(parser.join().parseUserAgent(userAgent).family);
        String system = known(parser.join().parseOS(userAgent).family);
        if (browser == null) {
            return system;
        }
        return system == null ? browser : browser + " on " + system;
    }

    private static String known(String family) {
        return "Other".equals(family) ? null : family;
    }
}
