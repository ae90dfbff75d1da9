package org.auth0quarkus.session;

import java.time.Instant;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** Revocation where the sessions travel in cookies and cannot be deleted: a list of what is over. */
final class CookieRevocations implements Revocations {
    private static final Logger LOG = Logger.getLogger(CookieRevocations.class);

    private final RevocationList list;
    private final RevocationLog log;
    private final SessionMeters meters;
    private final PendingWrites logouts = new PendingWrites();

    CookieRevocations(RevocationList list, RevocationLog log, SessionMeters meters) {
        this.list = list;
        this.log = log;
        this.meters = meters;
    }

    @Override
    public Uni<Void> revokeSid(String sid, Instant begunBefore) {
        return revoke(new Revocation(Revocation.Kind.SID, sid, begunBefore, EndReason.PROVIDER));
    }

    @Override
    public Uni<Void> revokeSubject(String subject, Instant begunBefore, EndReason reason) {
        return revoke(new Revocation(Revocation.Kind.SUBJECT, subject, begunBefore, reason));
    }

    /** Its own browser ends it, so nobody has to be told why; here at once, and elsewhere as soon as they can be told. */
    Uni<Void> revoke(Session session) {
        Revocation revocation = new Revocation(Revocation.Kind.SESSION, session.id(), session.absoluteEnd(), null);
        list.add(revocation);
        return log.append(revocation).onFailure(StoreUnavailableException.class).recoverWithUni(() -> {
            LOG.warn("a logout is known to this replica alone until Redis takes it");
            logouts.add(session.id(), () -> log.append(revocation));
            return Uni.createFrom().voidItem();
        });
    }

    /** Fails until it is known what was revoked before this process began. */
    Uni<Void> begin() {
        return log.begin(list);
    }

    /** The same, unless a revocation ends its session; knows what any replica has appended before. */
    Uni<SessionStore.Found> unlessEnded(SessionStore.Found found) {
        return log.catchUp(list).map(done -> {
            Revocation ending = list.ending(found.session());
            return ending == null ? found : SessionStore.Found.ended(ending.reason());
        });
    }

    /**
     * In the log first: were it known here alone, the user could not ask again, and others would go on. Counted as one, as
     * nobody knows how many sessions it ends.
     */
    private Uni<Void> revoke(Revocation revocation) {
        return log.append(revocation).invoke(() -> {
            list.add(revocation);
            meters.ended(revocation.reason());
        });
    }
}
