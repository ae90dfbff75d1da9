package org.auth0quarkus.session;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.session.AttributeException.Reason;

/** Attributes that travel in the sealed session. */
final class CookieAttributes implements AttributeStore {
    @Override
    public Uni<String> read(Session session, String name) {
        return Uni.createFrom().item(session.attributes().json().get(name));
    }

    @Override
    public Uni<Session> write(Session session, String name, String json) {
        Attributes changed = session.attributes().with(name, json);
        if (json != null && changed.bytes() > SessionAttributes.COOKIE_BYTES) {
            throw new AttributeException(
                    Reason.TOO_LARGE,
                    "attribute " + name + " would make " + changed.bytes() + " bytes, and a session cookie takes "
                            + SessionAttributes.COOKIE_BYTES + "; AUTH0_SESSION_STORE=redis takes more");
        }
        return Uni.createFrom().item(session.with(changed));
    }
}
