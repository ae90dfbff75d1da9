package org.auth0quarkus.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The CDI event of each login, fired when the session has begun and before its answer is sent. It comes on an I/O thread
 * and ahead of the request scope: an observer ({@code @Observes}) does not block, uses {@link #attributes()} of this event
 * and hands over what takes time with {@link #waitFor}. When an observer throws, or what it handed over fails, the session
 * is ended, its exception is logged and the visitor gets the page of an internal error: a session that the application
 * could not prepare is none.
 */
public final class LoggedIn {
    private final Map<String, Object> claims;
    private final SessionAttributes attributes;
    private final List<Uni<?>> work = new ArrayList<>();

    LoggedIn(Map<String, Object> claims, SessionAttributes attributes) {
        // A claim may be null, which Map.copyOf does not take.
        this.claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        this.attributes = attributes;
    }

    /** The claims of the ID token, and those that {@code /userinfo} alone has. */
    public Map<String, Object> claims() {
        return claims;
    }

    /** Those of the new session. */
    public SessionAttributes attributes() {
        return attributes;
    }

    /** The login goes on when this is done; several are done one after the other. */
    public void waitFor(Uni<?> more) {
        work.add(more);
    }

    Uni<Void> done() {
        return Multi.createFrom()
                .iterable(List.copyOf(work))
                .onItem()
                .transformToUniAndConcatenate(Uni::replaceWithVoid)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
