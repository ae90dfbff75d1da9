package org.auth0quarkus.session;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import ua_parser.Client;
import ua_parser.Parser;

/** What a person calls the browser that a User-Agent header names. */
@Singleton
class Devices {
    private static final int LONGEST_HEADER = 512;

    private final Uni<Parser> parser = Uni.createFrom()
            .item(Parser::new)
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .memoize()
            .indefinitely();

    /** Its thousand patterns take a moment to compile: not on an I/O thread, and before the first login. */
    void begin(@Observes StartupEvent event) {
        parser.subscribe().with(ready -> {});
    }

    /** "Firefox on Windows"; null when the header tells nothing. */
    String of(String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST_HEADER) {
            return null;
        }
        Client client = parser.await().indefinitely().parse(userAgent);
        boolean unknownSystem = "Other".equals(client.os.family);
        if ("Other".equals(client.userAgent.family)) {
            return unknownSystem ? null : client.os.family;
        }
        return unknownSystem ? client.userAgent.family : client.userAgent.family + " on " + client.os.family;
    }
}
