package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.claimsOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.config.MovableClock;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static DevTenantServer tenant;
    private final Visitor visitor = new Visitor(tenant);

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(
                0, issuer -> DevTenantServer.settings(issuer, Visitor.APPLICATION), Memory.fresh(), CLOCK);
    }

    @AfterEach
    void reset() {
        tenant.control().reset();
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @Test
    void issuesAnIdTokenThatAClientCanVerify() throws Exception {
        String token = visitor.tokensFor("alice", request()).getString("id_token");
        JsonWebKeySet keys =
                new JsonWebKeySet(visitor.get(".well-known/jwks.json").body());
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer(tenant.issuer())
                .setExpectedAudience(DevTenantServer.CLIENT_ID)
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(CLOCK.millis()))
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).startsWith("auth0|");
        assertThat(claims.getStringClaimValue("nonce")).isEqualTo("n-1");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(36_000);
    }

    @Test
    void publishesNothingPrivate() {
        assertThat(visitor.get(".well-known/jwks.json").body())
                .contains("\"kid\"", "\"RS256\"", "\"sig\"")
                .doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void namesTheUserAsAuth0Does() {
        JsonObject claims = claimsOf(visitor.tokensFor("bob", request()).getString("id_token"));
        assertThat(claims.fieldNames())
                .containsExactlyInAnyOrder(
                        "nickname",
                        "name",
                        "picture",
                        "updated_at",
                        "email",
                        "email_verified",
                        Users.ROLES,
                        "iss",
                        "aud",
                        "sub",
                        "iat",
                        "exp",
                        "sid",
                        "nonce");
        assertThat(claims.getString("picture")).isEqualTo(tenant.issuer() + "pictures/bob.svg");
        assertThat(claims.getBoolean("email_verified")).isTrue();
    }

    @Test
    void givesOnlyTheClaimsOfTheScopes() {
        JsonObject claims =
                claimsOf(visitor.tokensFor("alice", request("scope", "openid")).getString("id_token"));
        assertThat(claims.fieldNames()).doesNotContain("name", "email", "picture", "updated_at");
    }

    @Test
    void givesTheDemoUsersRolesAndPermissions() {
        JsonObject alice = visitor.tokensFor("alice", request("audience", DevTenantServer.AUDIENCE));
        assertThat(claimsOf(alice.getString("id_token")).getJsonArray(Users.ROLES))
                .containsExactly("admin");
        assertThat(claimsOf(alice.getString("access_token")).getJsonArray("permissions"))
                .containsExactly("read:orders", "write:orders");
        JsonObject bob = new Visitor(tenant).tokensFor("bob", request("audience", DevTenantServer.AUDIENCE));
        assertThat(claimsOf(bob.getString("id_token")).getJsonArray(Users.ROLES))
                .containsExactly("viewer");
        assertThat(claimsOf(bob.getString("access_token")).getJsonArray("permissions"))
                .containsExactly("read:orders");
    }

    @Test
    void issuesTokensForAnotherApiThatWasListedWithoutPermissionsOfTheFirst() {
        JsonObject tokens = visitor.tokensFor("alice", request("audience", DevTenantServer.OTHER_AUDIENCE));
        JsonObject claims = claimsOf(tokens.getString("access_token"));
        assertThat(claims.getJsonArray("aud")).contains(DevTenantServer.OTHER_AUDIENCE);
        assertThat(claims.fieldNames()).doesNotContain("permissions");
    }

    @Test
    void putsTheClaimsThatWereTypedIntoTheIdToken() {
        JsonObject claims = signedInAs(Map.of(
                "name", "Eve",
                "email", "eve@example.com",
                "claims", "{\"level\": 3, \"name\": null, \"iss\": \"https://evil.example/\", \"nonce\": \"other\"}"));
        assertThat(claims.getInteger("level")).isEqualTo(3);
        assertThat(claims.fieldNames()).doesNotContain("name");
        assertThat(claims.getString("iss")).isEqualTo(tenant.issuer());
        assertThat(claims.getString("nonce")).isEqualTo(request().get("nonce"));
    }

    @Test
    void knowsSomebodyAgainByTheEmail() {
        Map<String, String> answer = Map.of("name", "Zoë 赵", "email", "zoe@example.com");
        JsonObject first = signedInAs(answer);
        assertThat(signedInAs(answer).getString("sub")).isEqualTo(first.getString("sub"));
        assertThat(first.getString("name")).isEqualTo("Zoë 赵");
        assertThat(first.getString("nickname")).isEqualTo("zoe");
        assertThat(first.getBoolean("email_verified")).isFalse();
    }

    @Test
    void neverTakesTheFormForADemoUser() {
        String alice = claimsOf(visitor.tokensFor("alice", request()).getString("id_token"))
                .getString("sub");
        assertThat(signedInAs(Map.of("name", "Alice", "email", "alice@example.com"))
                        .getString("sub"))
                .isNotEqualTo(alice);
    }

    @Test
    void givesAnOpaqueAccessTokenForUserinfoAlone() {
        String token = visitor.tokensFor("alice", request()).getString("access_token");
        assertThat(token).doesNotContain(".");
        JsonObject userinfo =
                new JsonObject(visitor.withToken("userinfo", token).body());
        assertThat(userinfo.getString("email")).isEqualTo("alice@example.com");
        assertThat(visitor.withToken("api", token).statusCode()).isEqualTo(401);
    }

    @Test
    void givesAJwtForTheApiAndUserinfo() {
        JsonObject tokens = visitor.tokensFor("alice", request("audience", DevTenantServer.AUDIENCE));
        String token = tokens.getString("access_token");
        assertThat(Visitor.headerOf(token).getString("typ")).isEqualTo("at+jwt");
        assertThat(claimsOf(token).getJsonArray("aud"))
                .containsExactly(DevTenantServer.AUDIENCE, tenant.issuer() + "userinfo");
        assertThat(tokens.getLong("expires_in")).isEqualTo(86_400);
        JsonObject greeting = new JsonObject(visitor.withToken("api", token).body());
        assertThat(greeting.getString("message")).startsWith("Hello, Alice Liddell!");
        assertThat(greeting.getString("sub")).isEqualTo(claimsOf(token).getString("sub"));
        assertThat(visitor.withToken("userinfo", token).statusCode()).isEqualTo(200);
    }

    @Test
    void opensTheApiForNoOtherToken() {
        String idToken = visitor.tokensFor("alice", request()).getString("id_token");
        for (String token : List.of("", "x", "a.b.c", idToken, "a.b.c.d.e")) {
            HttpResponse<String> response = visitor.withToken("api", token);
            assertThat(response.statusCode()).isEqualTo(401);
            assertRefused(response, "invalid_token");
        }
        assertThat(visitor.get("api").statusCode()).isEqualTo(401);
    }

    @Test
    void shortensTheLifeOfTokens() {
        tenant.control().accessTokenLifetime(30);
        tenant.control().idTokenLifetime(20);
        JsonObject jwt = visitor.tokensFor("alice", request("audience", DevTenantServer.AUDIENCE));
        JsonObject opaque = visitor.tokensFor("alice", request());
        JsonObject idToken = claimsOf(opaque.getString("id_token"));
        assertThat(jwt.getLong("expires_in")).isEqualTo(30);
        assertThat(idToken.getLong("exp") - idToken.getLong("iat")).isEqualTo(20);
        CLOCK.advance(Duration.ofSeconds(30));
        assertThat(visitor.withToken("api", jwt.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(visitor.withToken("userinfo", opaque.getString("access_token"))
                        .statusCode())
                .isEqualTo(401);
    }

    private JsonObject signedInAs(Map<String, String> answer) {
        String code = Visitor.answerOf(visitor.choose(request(), answer)).get("code");
        return claimsOf(new JsonObject(visitor.redeem(code).body()).getString("id_token"));
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).isBetween(400, 403);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(new JsonObject(response.body()).getString("error")).isEqualTo(error);
    }
}
