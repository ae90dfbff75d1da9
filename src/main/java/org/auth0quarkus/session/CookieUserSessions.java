package org.auth0quarkus.session;

import java.util.List;

import io.smallrye.mutiny.Uni;

/** Where sessions travel in cookies: this one is all that is known. */
final class CookieUserSessions implements UserSessions {
    @Override
    public boolean knowsOthers() {
        return false;
    }

    @Override
    public Uni<List<Listed>> list(Session session) {
        return Uni.createFrom().item(List.of(new Listed(RedisKeys.handle(session.id()), session, true)));
    }

    @Override
    public Uni<Void> end(Session session, String handle) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> endOthers(Session session) {
        return Uni.createFrom().voidItem();
    }
}
