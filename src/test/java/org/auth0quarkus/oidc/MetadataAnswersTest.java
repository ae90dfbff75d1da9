package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataAnswersTest {
    private static final String ISSUER = "https://tenant.example/";

    private static JsonObject document() {
        return new JsonObject()
                .put("issuer", ISSUER)
                .put("authorization_endpoint", ISSUER + "authorize?tenant=1")
                .put("token_endpoint", ISSUER + "oauth/token")
                .put("jwks_uri", ISSUER + "jwks.json")
                .put("revocation_endpoint", ISSUER + "revoke");
    }

    @Test
    void areUsedWhenTheyAreOfTheIssuer() {
        assertThat(MetadataAnswers.fault(ISSUER, document())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tenant.example", "https://TENANT.example/", "https://evil.example/", ""})
    void areOfNoOtherIssuer(String other) {
        assertThat(MetadataAnswers.fault(ISSUER, document().put("issuer", other)))
                .get()
                .asString()
                .contains("issuer", ISSUER);
    }

    @Test
    void areNoMetadataWithoutWhatALoginNeeds() {
        assertThat(MetadataAnswers.fault(ISSUER, null)).isPresent();
        assertThat(MetadataAnswers.fault(ISSUER, new JsonObject())).isPresent();
        assertThat(MetadataAnswers.fault(ISSUER, new JsonObject().put("status", "maintenance")))
                .isPresent();
        for (String name : new String[] {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            JsonObject without = document();
            without.remove(name);
            assertThat(MetadataAnswers.fault(ISSUER, without)).as(name).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_endpoint, /authorize",
        "token_endpoint, oauth/token",
        "jwks_uri, //tenant.example/jwks.json",
        "revocation_endpoint, /revoke",
        "end_session_endpoint, javascript:alert(1)"
    })
    void nameTheEndpointThatIsNoAddress(String name, String relative) {
        assertThat(MetadataAnswers.fault(ISSUER, document().put(name, relative)))
                .contains(name + " is no absolute address");
        assertThat(MetadataAnswers.fault(ISSUER, document().putNull(name))).contains(name + " is no absolute address");
    }

    @Test
    void bringNoTextOfTheirsIntoTheLog() {
        assertThat(MetadataAnswers.fault(ISSUER, document().put("issuer", "https://evil\n<b>")))
                .get()
                .asString()
                .doesNotContain("evil");
    }
}
