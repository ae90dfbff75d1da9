package org.auth0quarkus.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** The life of a session, from the login to its end, whatever the store. */
@ApplicationScoped
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final String KEY = Session.class.getName();

    private final SessionStore store;
    private final SessionCookieJar cookies;
    private final Lifetimes lifetimes;
    private final TokenRefresher refresher;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    Sessions(
            SessionStore store,
            SessionCookieJar cookies,
            Lifetimes lifetimes,
            TokenRefresher refresher,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.cookies = cookies;
        this.lifetimes = lifetimes;
        this.refresher = refresher;
        this.clock = clock;
        this.random = random;
    }

    /** The session of this request, when it was resumed or begun in it. */
    public static Optional<Session> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** When the session is over unless it is used again. */
    public Instant end(Session session) {
        return lifetimes.end(session);
    }

    /** Begins a session under a new id, whatever the browser carried before. */
    Uni<Session> begin(RoutingContext context, Tokens tokens) {
        Instant now = now();
        Session session = new Session(newId(), tokens, now, now, lifetimes.absoluteEnd(now));
        return store.create(session)
                .invoke(carried -> write(context, session, carried))
                .replaceWith(session);
    }

    /** The visitor's session; empty, and its cookie removed, when there is none to go on with. */
    Uni<Optional<Session>> resume(RoutingContext context) {
        String carried = cookies.read(context.request());
        if (carried == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return store.find(carried)
                .flatMap(found -> found.filter(stored -> !lifetimes.isOver(stored.session(), now()))
                        .map(stored -> goOn(context, stored))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .invoke(session -> {
                    if (session.isEmpty()) {
                        cookies.remove(context);
                    }
                });
    }

    /** Ends the session of this request, if there is one. */
    public Uni<Void> end(RoutingContext context) {
        cookies.remove(context);
        Session session = context.remove(KEY);
        return session == null ? Uni.createFrom().voidItem() : store.delete(session);
    }

    private Uni<Optional<Session>> goOn(RoutingContext context, SessionStore.Stored stored) {
        Session session = stored.session();
        Instant now = now();
        if (refresher.isDue(session.tokens(), now)) {
            return refresher
                    .refresh(session)
                    .map(session::with)
                    .flatMap(refreshed -> keep(context, refreshed.usedAt(now)))
                    .onFailure(TokenRefresher.RefreshRefusedException.class)
                    .recoverWithUni(() -> endRefused(session))
                    // The provider being down signs nobody out: the session goes on with the tokens it has.
                    .onFailure()
                    .recoverWithUni(() -> resumed(context, session));
        }
        if (stored.stale() || lifetimes.isTouchDue(session, now)) {
            return keep(context, session.usedAt(now));
        }
        return resumed(context, session);
    }

    private Uni<Optional<Session>> keep(RoutingContext context, Session session) {
        return store.update(session)
                .map(carried -> carried.map(value -> {
                    write(context, session, value);
                    return session;
                }));
    }

    private Uni<Optional<Session>> resumed(RoutingContext context, Session session) {
        context.put(KEY, session);
        return Uni.createFrom().item(Optional.of(session));
    }

    private Uni<Optional<Session>> endRefused(Session session) {
        LOG.info("session ended: the provider refused to refresh its tokens");
        return store.delete(session).replaceWith(Optional.empty());
    }

    private void write(RoutingContext context, Session session, String carried) {
        cookies.write(context, carried, Duration.between(now(), lifetimes.end(session)));
        context.put(KEY, session);
    }

    /** Whole seconds, as sessions are stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** 256 bits, so that a session id cannot be guessed. */
    private String newId() {
        byte[] id = new byte[32];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
