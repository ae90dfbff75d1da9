package org.auth0quarkus.oidc;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.Auth0Config;

/** Who answers an authorization request (RFC 9207 section 2.4), so that one provider's code is not taken to another. */
@Singleton
class CallbackIssuer {
    private final String ours;
    private final Supplier<Uni<Boolean>> promised;

    @Inject
    CallbackIssuer(Auth0Config config, Provider provider) {
        this(config.issuer(), provider::saysWhoItIsInCallbacks);
    }

    /** The metadata may have to be fetched first to know what was promised. */
    CallbackIssuer(String ours, Supplier<Uni<Boolean>> promised) {
        this.ours = ours;
        this.promised = promised;
    }

    /** With all values of {@code iss}: given twice, it says nothing. */
    Uni<Boolean> isOurs(List<String> issuers) {
        return issuers.isEmpty()
                ? promised.get().map(promise -> !promise)
                : Uni.createFrom().item(issuers.equals(List.of(ours)));
    }
}
