package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    @ParameterizedTest
    @CsvSource({"404, '{\"error\":\"no realm\"}'", "200, '<html>'", "200, '[]'", "200, ''", "302, '{}'"})
    void isNotWhatIsNoDiscoveryDocument(int status, String body) {
        assertThat(Metadata.of(new Answer(status, "", body, Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://name.eu.auth0.com/oauth/token", "/oauth/token", "ftp://localhost/", "https://", "a b", ""
            })
    void givesNoAddressThatASecretMayNotGoTo(String address) {
        assertThat(with("token_endpoint", address).address("token_endpoint")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://name.eu.auth0.com/oauth/token", "http://localhost:8080/token", "http://[::1]/"})
    void givesPrivateAddresses(String address) {
        assertThat(with("token_endpoint", address).address("token_endpoint")).hasToString("Optional[" + address + "]");
    }

    @Test
    void doesNotTakeAMissingListForAnEmptyOne() {
        Metadata metadata = with("scopes_supported", new JsonArray().add("openid"));
        assertThat(metadata.lists("scopes_supported", "openid")).contains(true);
        assertThat(metadata.lists("scopes_supported", "offline_access")).contains(false);
        assertThat(metadata.lists("grant_types_supported", "refresh_token")).isEmpty();
    }

    @Test
    void takesNoValueOfAWrongKind() {
        assertThat(with("issuer", 7).issuer()).isEmpty();
        assertThat(with("backchannel_logout_supported", "true").says("backchannel_logout_supported"))
                .isFalse();
    }

    private static Metadata with(String name, Object value) {
        return new Metadata(new JsonObject().put(name, value));
    }
}
