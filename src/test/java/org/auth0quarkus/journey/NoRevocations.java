package org.auth0quarkus.journey;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import org.auth0quarkus.session.Revocations;

/** Lets the application start while it has no revocations of its own; gives way to them. */
@DefaultBean
@ApplicationScoped
class NoRevocations implements Revocations {
    @Override
    public Uni<Void> revokeSid(String sid, Instant begunBefore) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> revokeSubject(String subject, Instant begunBefore) {
        return Uni.createFrom().voidItem();
    }
}
