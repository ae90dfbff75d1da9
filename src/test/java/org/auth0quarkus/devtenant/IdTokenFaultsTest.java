package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.claimsOf;
import static org.auth0quarkus.devtenant.Visitor.headerOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.nio.charset.StandardCharsets;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.MovableClock;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdTokenFaultsTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static DevTenantServer tenant;
    private static DevTenantControl control;
    private final Visitor visitor = new Visitor(tenant);

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(
                0, issuer -> DevTenantServer.settings(issuer, Visitor.APPLICATION), Memory.fresh(), CLOCK);
        control = tenant.control();
    }

    @AfterEach
    void reset() {
        control.reset();
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_nonce, nonce, somebody-elses-nonce",
        "no_nonce, nonce, ",
        "wrong_issuer, iss, https://wrong.example/",
        "wrong_audience, aud, somebody-else",
        "wrong_organization, org_id, org_wrong"
    })
    void spoilsAClaim(String fault, String claim, String value) {
        control.fault(fault);
        JsonObject claims = claimsOf(idToken());
        assertThat(claims.getString(claim)).isEqualTo(value);
        assertThat(claims.getString("sub")).startsWith("auth0|");
    }

    @Test
    void saysMoreAboutTheUser() {
        control.faultWith("extra_claims", "{\"name\":\"Somebody\",\"roles\":[\"editor\"]}");
        JsonObject claims = claimsOf(idToken());
        assertThat(claims.getString("name")).isEqualTo("Somebody");
        assertThat(claims.getJsonArray("roles")).containsExactly("editor");
    }

    @Test
    void issuesAnIdTokenThatHasExpired() {
        control.fault("expired_id_token");
        JsonObject claims = claimsOf(idToken());
        assertThat(claims.getLong("exp")).isEqualTo(now() - 3600);
        assertThat(claims.getLong("iat")).isLessThan(claims.getLong("exp"));
    }

    @ParameterizedTest
    @CsvSource({"-120, -120", "600, 600", ", 300"})
    void datesIdTokensByAnotherClock(String value, long skew) {
        if (value == null) {
            control.fault("clock_skew");
        } else {
            control.faultWith("clock_skew", value);
        }
        JsonObject claims = claimsOf(idToken());
        assertThat(claims.getLong("iat")).isEqualTo(now() + skew);
        assertThat(claims.getLong("exp")).isEqualTo(now() + skew + 36_000);
    }

    @Test
    void leavesTheIdTokenOut() {
        control.fault("no_id_token");
        JsonObject tokens = visitor.tokensFor("alice", request());
        assertThat(tokens.containsKey("id_token")).isFalse();
        assertThat(tokens.containsKey("access_token")).isTrue();
    }

    @Test
    void signsWellUnlessTold() throws Exception {
        assertThat(verifies(idToken())).isTrue();
    }

    @Test
    void damagesASignature() throws Exception {
        control.fault("bad_signature");
        String token = idToken();
        assertThat(headerOf(token).getString("kid")).isEqualTo(publishedKey().getKeyId());
        assertThat(verifies(token)).isFalse();
    }

    @Test
    void signsWithAKeyItDoesNotPublish() throws Exception {
        control.fault("unknown_key");
        String token = idToken();
        assertThat(headerOf(token).getString("kid")).isNotEqualTo(publishedKey().getKeyId());
        assertThat(verifies(token)).isFalse();
    }

    @Test
    void signsNotAtAll() {
        control.fault("alg_none");
        String token = idToken();
        assertThat(headerOf(token).getString("alg")).isEqualTo("none");
        assertThat(token).endsWith(".");
        assertThat(claimsOf(token).getString("nonce")).isEqualTo("n-1");
    }

    @Test
    void signsWithTheClientSecret() throws Exception {
        control.fault("alg_hs256");
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setCompactSerialization(idToken());
        jws.setKey(new HmacKey(DevTenantServer.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8)));
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("HS256");
        assertThat(jws.verifySignature()).isTrue();
    }

    private String idToken() {
        return visitor.tokensFor("alice", request()).getString("id_token");
    }

    private boolean verifies(String token) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(token);
        jws.setKey(publishedKey().getKey());
        return jws.verifySignature();
    }

    private JsonWebKey publishedKey() throws Exception {
        return new JsonWebKeySet(visitor.get(".well-known/jwks.json").body())
                .getJsonWebKeys()
                .get(0);
    }

    private static long now() {
        return CLOCK.instant().getEpochSecond();
    }
}
