package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.session.ForeignSessions;
import org.auth0quarkus.session.ReleasedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@link ReleasedSessionsTest}, with sessions in Redis. */
@QuarkusTest
@TestProfile(ReleasedRedisSessionsTest.Released.class)
class ReleasedRedisSessionsTest {
    private static final String FOREIGN = "foreign-session-of-as-many-letters-as-ours0";

    /** The settings of the samples. */
    public static class Released extends RedisServer.Profile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return new ReleasedSessionsTest.Released().getConfigOverrides();
        }
    }

    @Inject
    RedisDataSource redis;

    private static Response get(String session, String path) {
        return given().redirects().follow(false).cookie("session", session).get(ReleasedSamples.APPLICATION + path);
    }

    private static Response me(String session) {
        return get(session, "/api/me");
    }

    @Test
    void goesOnWithASessionOfTheReleaseAndItsAttributesAndEndsIt() {
        String key = ReleasedSamples.get("redis.key");
        String id = ReleasedSamples.get("redis.id");
        redis.execute("HSET", key, "s", ReleasedSamples.get("redis.s"), "u", ReleasedSamples.get("redis.u"));
        redis.execute("HSET", key, "a:theme", ReleasedSamples.get("redis.attribute.theme"));
        assertThat(me(id).jsonPath().getString("user.name")).isEqualTo("Alice Liddell");
        assertThat(get(id, "/test-attributes/theme").asString()).contains("dark");
        String csrf = get(id, "/sessions").asString().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        given().redirects()
                .follow(false)
                .cookie("session", id)
                .formParam("csrf", csrf)
                .post(ReleasedSamples.APPLICATION + "/logout")
                .then()
                .statusCode(303);
        assertThat(redis.execute("EXISTS", key).toInteger())
                .as("gone for the release too")
                .isZero();
    }

    private void putForeign(String issuer, String clientId, String origin) {
        redis.execute("FLUSHALL");
        redis.execute(
                "HSET",
                ForeignSessions.key(FOREIGN),
                "s",
                ForeignSessions.record(FOREIGN, issuer, clientId, origin),
                "u",
                String.valueOf(System.currentTimeMillis()));
        redis.execute("ZADD", ForeignSessions.index(), "1", ForeignSessions.handle(FOREIGN));
    }

    private boolean livesOn() {
        return redis.execute("HEXISTS", ForeignSessions.key(FOREIGN), "s").toInteger() == 1;
    }

    @ParameterizedTest
    @CsvSource({
        "https://staging.example/, dev-tenant-client, http://localhost:8081",
        "http://localhost:8081/dev-tenant/, another, http://localhost:8081",
        "http://localhost:8081/dev-tenant/, dev-tenant-client, http://staging.localhost:8081"
    })
    void isAnonymousWithASessionOfAnotherDeployment(String issuer, String clientId, String origin) {
        putForeign(issuer, clientId, origin);
        Response response = me(FOREIGN);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getBoolean("authenticated")).isFalse();
        assertThat(response.headers().getValues("Set-Cookie"))
                .as("the cookie is its owner's")
                .isEmpty();
        assertThat(livesOn()).isTrue();
    }

    /** The index has the issuer in its names, but no client. */
    @Test
    void endsNoSessionOfAnotherClientByALogoutTokenForOurs() {
        Map<String, Object> ofTheUser = new HashMap<>(Collections.singletonMap("sid", null));
        ofTheUser.put("sub", ForeignSessions.SUBJECT);
        String issuer = ReleasedSamples.ISSUER;
        putForeign(issuer, "another", ReleasedSamples.APPLICATION);
        postLogoutToken(ofTheUser);
        assertThat(livesOn()).isTrue();
        putForeign(issuer, ReleasedSamples.CLIENT_ID, "https://staging.example");
        postLogoutToken(ofTheUser);
        assertThat(livesOn()).as("of our client, wherever it was begun").isFalse();
    }

    private static void postLogoutToken(Map<String, Object> claims) {
        given().formParam("logout_token", new DevTenantControl(ReleasedSamples.ISSUER).logoutToken(claims))
                .post(ReleasedSamples.APPLICATION + "/backchannel-logout")
                .then()
                .statusCode(200);
    }
}
