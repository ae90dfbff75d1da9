package org.auth0quarkus.oidc;

import java.time.Clock;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** A provider's logout tokens and the verifier that believes them, for the tests of other rooms. */
public final class SampleLogoutTokens {
    private SampleLogoutTokens() {}

    /** Issued at 2026-11-24T09:00:00Z, for two minutes. */
    public static String token() {
        return LogoutTokenVerifierTest.token(LogoutTokenVerifierTest.header(), LogoutTokenVerifierTest.claims());
    }

    public static String keySet() {
        return SigningKey.set(LogoutTokenVerifierTest.KEY);
    }

    public static LogoutTokenVerifier verifier(Clock clock, Supplier<Uni<? extends String>> keySet) {
        return new LogoutTokenVerifier(
                new LogoutClaims(LogoutTokenVerifierTest.ISSUER, "client", clock),
                new ProviderKeys(keySet, "RS256", clock),
                "RS256");
    }
}
