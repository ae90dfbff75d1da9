package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;

/**
 * Where sessions are kept. What the browser carries, the content of the session cookie, is the store's choice. Every
 * answer fails with {@link StoreUnavailableException} when the store cannot be asked.
 */
interface SessionStore {
    /** Keeps a new session; gives what the session cookie carries. */
    Uni<String> create(Session session);

    Uni<Found> find(String carried);

    /** Keeps the time of its last use; gives what the cookie carries from now on, null when it is gone meanwhile. */
    Uni<String> touch(Session session);

    /** Keeps new tokens; gives what the cookie carries from now on, null when it is gone meanwhile. */
    Uni<String> replaceTokens(Session session);

    /** Ends it for good: what the cookie carries is refused from now on, on every replica. */
    Uni<Void> delete(Session session);

    /**
     * What a cookie stands for.
     *
     * @param session null when there is none to go on with: unknown, damaged, of another format, foreign, or ended
     * @param ended why it was ended from outside; null when it was not
     * @param stale it should be written again although nothing in it changed
     * @param foreign it is another deployment's, with the same secret: nobody here, and not ours to end
     */
    record Found(Session session, EndReason ended, boolean stale, boolean foreign) {
        static final Found NOTHING = new Found(null, null, false, false);
        static final Found FOREIGN = new Found(null, null, false, true);

        static Found live(Session session, boolean stale) {
            return new Found(session, null, stale, false);
        }

        static Found ended(EndReason reason) {
            return new Found(null, reason, false, false);
        }
    }
}
