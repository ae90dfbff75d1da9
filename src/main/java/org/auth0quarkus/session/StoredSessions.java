package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/** Where Redis keeps the sessions, the replicas see each other's tokens by themselves. */
record StoredSessions(RedisSessionStore store, RefreshIntent intent) implements SharedSessions {
    @Override
    public Uni<Session> reread(Session session) {
        return store.find(session.id())
                .map(SessionStore.Found::session)
                .onItem()
                .ifNull()
                .failWith(SessionEndedException::new);
    }

    @Override
    public Uni<Boolean> open(Session session) {
        return intent.open(session);
    }

    @Override
    public Uni<Void> close(Session session) {
        return intent.close(session);
    }

    @Override
    public Uni<Void> write(Session refreshed) {
        return store.replaceTokens(refreshed)
                .onItem()
                .ifNull()
                .failWith(SessionEndedException::new)
                .replaceWithVoid();
    }
}
