package org.auth0quarkus.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions under a store's seal, each bound inside it to issuer, client and origin: those of another deployment that has
 * the same secret open too, and are told from ours.
 */
final class SealedSessions {
    private final Seal seal;
    private final Binding own;

    SealedSessions(Seal seal, Binding own) {
        this.seal = seal;
        this.own = own;
    }

    /**
     * A session that was opened.
     *
     * @param ours of our issuer, client and origin: the others sign nobody in here
     * @param ofOurClient of our issuer and client, wherever it was begun: logout tokens for us are about these
     * @param stale it would be sealed otherwise today
     */
    record Opened(Session session, boolean ours, boolean ofOurClient, boolean stale) {
        Opened usedAt(Instant time) {
            return new Opened(session.usedAt(time), ours, ofOurClient, stale);
        }
    }

    String seal(Session session) {
        return seal.seal(SessionFormat.write(session, own));
    }

    /** Empty for what is damaged, of another format, or of a secret that is gone. */
    Optional<Opened> open(String sealed) {
        return seal.open(sealed).flatMap(opened -> SessionFormat.read(opened.content())
                .map(read -> read.binding() == null
                        ? unbound(read.session())
                        : new Opened(
                                read.session(),
                                own.equals(read.binding()),
                                own.hasClientOf(read.binding()),
                                !opened.byNewest())));
    }

    /** As the first release sealed it: what it is bound to follows from its ID token, which is the login's. */
    private Opened unbound(Session session) {
        Map<String, Object> claims =
                IdTokenClaims.read(session.tokens().idToken()).orElse(Map.of());
        boolean ours = own.issuer().equals(claims.get("iss")) && isFor(own.clientId(), claims.get("aud"));
        return new Opened(session.with(LoginClaims.of(claims)), ours, ours, true);
    }

    private static boolean isFor(String clientId, Object audience) {
        return audience instanceof List<?> several ? several.contains(clientId) : clientId.equals(audience);
    }
}
