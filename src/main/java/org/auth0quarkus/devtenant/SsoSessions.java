package org.auth0quarkus.devtenant;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The tenant's own sessions, which make the second login silent, and the cookie that carries them. */
final class SsoSessions {
    static final String COOKIE = "dev_tenant";
    private static final Duration LIFETIME = Duration.ofDays(3);

    private final Table<SsoSession> sessions;
    private final DevTenantSettings settings;
    private final BackChannel backChannel;
    private final Secrets secrets;

    SsoSessions(Memory memory, Clock clock, Secrets secrets, DevTenantSettings settings, BackChannel backChannel) {
        this.sessions = memory.table(SsoSession.class, clock);
        this.settings = settings;
        this.backChannel = backChannel;
        this.secrets = secrets;
    }

    Optional<SsoSession> current(RoutingContext ctx) {
        Cookie cookie = ctx.request().getCookie(COOKIE);
        String[] halves = cookie == null ? new String[0] : cookie.getValue().split("\\.");
        return halves.length == 2
                ? sessions.get(halves[0]).filter(session -> session.secret().equals(halves[1]))
                : Optional.empty();
    }

    /** The same user signing in again keeps the session and its sid. */
    SsoSession signIn(RoutingContext ctx, User user) {
        SsoSession session = current(ctx)
                .filter(known -> known.sub().equals(user.sub()))
                .orElseGet(() -> new SsoSession(secrets.next(), secrets.next(), user.sub(), false));
        sessions.put(session.sid(), LIFETIME, session);
        ctx.response().addCookie(cookie(session.sid() + "." + session.secret(), LIFETIME.toSeconds()));
        return session;
    }

    /** Synchronized with the end, so that nothing brings a session back that is over. */
    synchronized void clientSignedIn(String sid) {
        sessions.get(sid).ifPresent(session -> sessions.put(sid, LIFETIME, session.withClient()));
    }

    /** Ends the browser's session and the one of this sid, which is null without an ID token hint. */
    void end(RoutingContext ctx, String sid) {
        Stream.concat(current(ctx).stream(), sessions.get(sid).stream())
                .distinct()
                .forEach(this::end);
        ctx.response().addCookie(cookie("", 0));
    }

    /** Answers how many there were. */
    int endWhere(Predicate<SsoSession> over) {
        List<SsoSession> ended = sessions.all().stream().filter(over).toList();
        ended.forEach(this::end);
        return ended.size();
    }

    private synchronized void end(SsoSession session) {
        sessions.remove(session.sid());
        if (session.clientSignedIn()) {
            backChannel.post(session);
        }
    }

    private Cookie cookie(String value, long seconds) {
        return Cookie.cookie(COOKIE, value)
                .setPath(settings.path())
                .setHttpOnly(true)
                .setSecure(settings.issuer().startsWith("https:"))
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }
}
