package org.auth0quarkus.session;

import java.time.Instant;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;

/** Gets new tokens for a session from the provider; what this room needs of the relying party. */
public interface TokenRefresher {
    boolean isDue(Tokens tokens, Instant now);

    /** What the provider issued at a login. */
    Tokens issued(AuthorizationCodeTokens tokens);

    /**
     * Fails with {@link RefreshRefusedException} when the provider will not issue tokens for this session any more, and
     * with anything else when it could not be asked.
     */
    Uni<Tokens> refresh(Session session);

    /** The provider has ended what the refresh token stood for, or answered about another user. */
    class RefreshRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** The sentence is for the audit log. */
        public RefreshRefusedException(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
