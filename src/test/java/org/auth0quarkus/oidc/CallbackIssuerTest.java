package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

class CallbackIssuerTest {
    private static boolean accepts(boolean promised, String... issuers) {
        return new CallbackIssuer(
                        "https://tenant.example/", () -> Uni.createFrom().item(promised))
                .isOurs(List.of(issuers))
                .await()
                .indefinitely();
    }

    @Test
    void takesTheExactIssuerWhetherPromisedOrNot() {
        assertThat(accepts(true, "https://tenant.example/")).isTrue();
        assertThat(accepts(false, "https://tenant.example/")).isTrue();
    }

    @Test
    void refusesAnyOtherIssuer() {
        assertThat(accepts(false, "https://evil.example/")).isFalse();
        assertThat(accepts(false, "https://tenant.example")).isFalse();
        assertThat(accepts(false, "")).isFalse();
        assertThat(accepts(false, "https://tenant.example/", "https://evil.example/"))
                .isFalse();
    }

    @Test
    void missesAnIssuerThatWasPromised() {
        assertThat(accepts(true)).isFalse();
        assertThat(accepts(false)).isTrue();
    }
}
