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
import org.auth0quarkus.session.SessionMeters.Cause;
import org.auth0quarkus.session.TokenRefresher.RefreshRefusedException;
import org.auth0quarkus.telemetry.Audit;
import org.auth0quarkus.telemetry.SecurityEvent;

/** The life of a session, from the login to its end, whatever the store. */
@ApplicationScoped
public class Sessions {
    private static final String KEY = Session.class.getName();
    private static final String ENDED = EndReason.class.getName();

    private final SessionStore store;
    private final SessionCookieJar cookies;
    private final Lifetimes lifetimes;
    private final Continuation continuation;
    private final SessionMeters meters;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    Sessions(
            SessionStore store,
            SessionCookieJar cookies,
            Lifetimes lifetimes,
            TokenRefresher refresher,
            Refresh refresh,
            SessionMeters meters,
            Audit audit,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.cookies = cookies;
        this.lifetimes = lifetimes;
        this.continuation = new Continuation(store, lifetimes, refresher, refresh);
        this.meters = meters;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** The session of this request, when it was resumed or begun in it. */
    public static Optional<Session> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** Why the session that this request's cookie stands for was ended from outside, when it was. */
    public static Optional<EndReason> endOf(RoutingContext context) {
        return Optional.ofNullable(context.get(ENDED));
    }

    /** When the session is over unless it is used again. */
    public Instant end(Session session) {
        return lifetimes.end(session);
    }

    /** Begins a session under a new id; what the browser carried before is over. */
    Uni<Session> begin(RoutingContext context, NewSession login) {
        Session session = login.begin(newId(), now(), lifetimes);
        // Read first: what is added to the response shows in the request, too.
        String before = cookies.read(context.request());
        return store.create(session)
                .invoke(carried -> write(context, session, carried))
                .invoke(meters::begun)
                .call(() -> replace(before))
                .replaceWith(session);
    }

    /** The visitor's session; null, and its cookie removed, when there is none to go on with. */
    Uni<Session> resume(RoutingContext context) {
        String carried = cookies.read(context.request());
        return carried == null
                ? Uni.createFrom().nullItem()
                : store.find(carried).flatMap(found -> resume(context, carried, found));
    }

    private Uni<Session> resume(RoutingContext context, String carried, SessionStore.Found found) {
        Instant now = now();
        if (found.session() == null || lifetimes.isOver(found.session(), now)) {
            return over(context, found);
        }
        if (!continuation.isDue(found.session(), found.stale(), now)) {
            context.put(KEY, found.session());
            return Uni.createFrom().item(found.session());
        }
        return SameContext.of(continuation.of(found.session(), now))
                .map(kept -> goOn(context, kept))
                .onFailure(SessionEndedException.class)
                .recoverWithUni(() -> endedMeanwhile(context, carried))
                .onFailure(RefreshRefusedException.class)
                .recoverWithUni(failure -> refused(context, found.session(), carried, failure.getMessage()));
    }

    private Uni<Session> over(RoutingContext context, SessionStore.Found found) {
        if (found.session() != null) {
            ended(context, Cause.EXPIRED, SecurityEvent.SESSION_EXPIRED, found.session(), null);
        }
        return noneToGoOnWith(context, found);
    }

    private Uni<Session> refused(RoutingContext context, Session session, String carried, String why) {
        ended(context, Cause.REFUSED, SecurityEvent.REFRESH_REFUSED, session, why);
        return endedMeanwhile(context, carried);
    }

    private void ended(RoutingContext context, Cause cause, SecurityEvent event, Session session, String detail) {
        meters.ended(cause);
        audit.record(context, event, session.owner().subject(), "", detail);
    }

    /** The cookie of one that was ended from outside stays until the visitor was told, a foreign one for its owner. */
    private Uni<Session> noneToGoOnWith(RoutingContext context, SessionStore.Found found) {
        if (found.ended() != null) {
            context.put(ENDED, found.ended());
        } else if (!found.foreign()) {
            cookies.remove(context);
        }
        return Uni.createFrom().nullItem();
    }

    private Uni<Session> endedMeanwhile(RoutingContext context, String carried) {
        return store.find(carried).flatMap(found -> noneToGoOnWith(context, found));
    }

    /** Goes on with what was changed in the session itself. */
    Uni<Session> replace(RoutingContext context, Session changed) {
        return continuation.keep(changed.usedAt(now())).map(kept -> goOn(context, kept));
    }

    /** Ends the session of this request, if there is one; its cookie goes in any case. */
    public Uni<Void> end(RoutingContext context) {
        Session session = context.get(KEY);
        Uni<Void> ended = session == null
                ? Uni.createFrom().voidItem()
                : store.delete(session).invoke(() -> meters.ended(Cause.LOGOUT));
        return ended.invoke(() -> {
            cookies.remove(context);
            context.remove(KEY);
        });
    }

    /** Takes the cookie of a session that was ended from outside, once the visitor is told so. */
    public void acknowledgeEnd(RoutingContext context) {
        cookies.remove(context);
    }

    private Uni<Void> replace(String carried) {
        return carried == null
                ? Uni.createFrom().voidItem()
                : store.find(carried)
                        .flatMap(found -> found.session() == null
                                ? Uni.createFrom().voidItem()
                                : store.delete(found.session()).invoke(() -> meters.ended(Cause.REPLACED)));
    }

    private Session goOn(RoutingContext context, Continuation.Kept kept) {
        if (kept.carried() == null) {
            context.put(KEY, kept.session());
        } else {
            write(context, kept.session(), kept.carried());
        }
        return kept.session();
    }

    private void write(RoutingContext context, Session session, String carried) {
        cookies.write(context, carried, Duration.between(session.lastUsed(), lifetimes.end(session)));
        context.put(KEY, session);
    }

    /** As sessions are stored. Finer than a second, so that a login right after a sign-out lives. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** 256 bits, so that a session id cannot be guessed. */
    private String newId() {
        byte[] id = new byte[32];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
