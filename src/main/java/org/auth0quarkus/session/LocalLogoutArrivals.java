package org.auth0quarkus.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.smallrye.mutiny.Uni;

/** For a process that is alone. Only the provider can make entries, as tokens are verified before. */
final class LocalLogoutArrivals implements LogoutArrivals {
    private final Map<String, Instant> arrived = new LinkedHashMap<>();
    private final Duration remembered;

    LocalLogoutArrivals(Duration remembered) {
        this.remembered = remembered;
    }

    @Override
    public synchronized Uni<Instant> first(String token, Instant now) {
        var oldest = arrived.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now.minus(remembered))) {
            oldest.remove();
        }
        Instant before = arrived.putIfAbsent(token, now);
        return Uni.createFrom().item(before == null ? now : before);
    }
}
