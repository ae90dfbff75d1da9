package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.claimsOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.vertx.core.json.JsonObject;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final MovingClock CLOCK = new MovingClock();
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
    void letsSomebodyHaveNeitherNameNorEmailNorPicture() {
        HttpResponse<String> response = visitor.choose(request(), Map.of("name", " ", "email", ""));
        JsonObject tokens = new JsonObject(
                visitor.redeem(Visitor.answerOf(response).get("code")).body());
        assertThat(claimsOf(tokens.getString("id_token")).fieldNames())
                .doesNotContain("name", "nickname", "email", "email_verified", "picture");
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
        assertThat(signedInAs(Map.of("email", "alice@example.com")).getString("sub"))
                .isNotEqualTo(alice);
    }

    @Test
    void refusesACodeUsedTwiceAndRevokesItsTokens() {
        String code = visitor.codeFor("alice", request("scope", "openid offline_access"));
        JsonObject tokens = new JsonObject(visitor.redeem(code).body());
        assertRefused(visitor.redeem(code), "invalid_grant");
        assertRefused(visitor.refresh(tokens.getString("refresh_token")), "invalid_grant");
        assertThat(visitor.withToken("userinfo", tokens.getString("access_token"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(tenant.control().count("reuse")).isEqualTo(1);
    }

    @Test
    void revokesTheApiTokenOfACodeUsedTwice() {
        String code = visitor.codeFor("alice", request("audience", DevTenantServer.AUDIENCE));
        String token = new JsonObject(visitor.redeem(code).body()).getString("access_token");
        assertThat(visitor.withToken("api", token).statusCode()).isEqualTo(200);
        visitor.redeem(code);
        assertThat(visitor.withToken("api", token).statusCode()).isEqualTo(401);
    }

    @Test
    void redeemsACodeOnceHoweverManyTryAtOnce() {
        String code = visitor.codeFor("alice", request());
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> new Visitor(tenant).redeem(code).statusCode()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
    }

    @Test
    void refusesACodeOlderThanAMinute() {
        String code = visitor.codeFor("alice", request());
        CLOCK.forward(Duration.ofSeconds(60));
        assertRefused(visitor.redeem(code), "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"})
    void refusesAWrongVerifier(String verifier) {
        String code = visitor.codeFor("alice", request());
        assertRefused(visitor.redeem(code, Map.of("code_verifier", verifier)), "invalid_grant");
        assertRefused(visitor.redeem(code), "invalid_grant");
    }

    @Test
    void refusesAVerifierWithoutAChallenge() {
        Map<String, String> request = request();
        request.keySet().removeIf(name -> name.startsWith("code_challenge"));
        assertRefused(visitor.redeem(visitor.codeFor("alice", request)), "invalid_grant");
    }

    @Test
    void refusesACodeForAnotherRedirectUri() {
        String code = visitor.codeFor("alice", request());
        assertRefused(visitor.redeem(code, Map.of("redirect_uri", Visitor.APPLICATION + "/other")), "invalid_grant");
    }

    @Test
    void refusesACodeNobodyIssued() {
        assertRefused(visitor.redeem("invented"), "invalid_grant");
    }

    @Test
    void refusesAClientWithAWrongSecret() {
        HttpResponse<String> response =
                visitor.redeem(visitor.codeFor("alice", request()), Map.of("client_secret", "guess"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertRefused(response, "invalid_client");
    }

    @Test
    void takesTheSecretInTheHeader() {
        String pair = DevTenantServer.CLIENT_ID + ":" + DevTenantServer.CLIENT_SECRET;
        assertThat(withBasic(pair).statusCode()).isEqualTo(200);
        assertThat(withBasic(pair.replace("-", "%2D")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "dev-tenant-client:guess", "nobody:%zz"})
    void refusesAWrongHeader(String pair) {
        assertThat(withBasic(pair).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAGrantItDoesNotKnow() {
        Map<String, String> form = new HashMap<>(Visitor.credentials());
        assertRefused(visitor.post("oauth/token", form), "invalid_request");
        form.put("grant_type", "password");
        assertRefused(visitor.post("oauth/token", form), "unauthorized_client");
    }

    @Test
    void givesARefreshTokenOnlyForOfflineAccess() {
        assertThat(visitor.tokensFor("alice", request()).containsKey("refresh_token"))
                .isFalse();
        assertThat(visitor.tokensFor("alice", offline()).containsKey("refresh_token"))
                .isTrue();
    }

    @Test
    void rotatesTheRefreshToken() {
        JsonObject first = visitor.tokensFor("alice", offline());
        JsonObject second =
                new JsonObject(visitor.refresh(first.getString("refresh_token")).body());
        assertThat(second.getString("refresh_token")).isNotEqualTo(first.getString("refresh_token"));
        assertThat(claimsOf(second.getString("id_token")).getString("sub"))
                .isEqualTo(claimsOf(first.getString("id_token")).getString("sub"));
        assertThat(claimsOf(second.getString("id_token")).containsKey("nonce")).isFalse();
        assertThat(tenant.control().count("refresh_token")).isEqualTo(1);
    }

    @Test
    void revokesTheFamilyOfARefreshTokenUsedTwice() {
        String first = visitor.tokensFor("alice", offline()).getString("refresh_token");
        String second = new JsonObject(visitor.refresh(first).body()).getString("refresh_token");
        assertRefused(visitor.refresh(first), "invalid_grant");
        assertRefused(visitor.refresh(second), "invalid_grant");
        assertThat(tenant.control().count("reuse")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "v1.x.y", "v1..", "..", "v1.a.b.c"})
    void refusesARefreshTokenNobodyIssued(String token) {
        assertRefused(visitor.refresh(token), "invalid_grant");
        assertThat(tenant.control().count("reuse")).isZero();
    }

    @Test
    void revokesARefreshTokenOnRequest() {
        String token = visitor.tokensFor("alice", offline()).getString("refresh_token");
        assertThat(revoke(token).statusCode()).isEqualTo(200);
        assertRefused(visitor.refresh(token), "invalid_grant");
        assertThat(revoke("unknown").statusCode()).isEqualTo(200);
    }

    @Test
    void revokesAnOpaqueAccessTokenOnRequest() {
        String token = visitor.tokensFor("alice", request()).getString("access_token");
        revoke(token);
        assertThat(visitor.withToken("userinfo", token).statusCode()).isEqualTo(401);
    }

    @Test
    void revokesNothingForAStranger() {
        String token = visitor.tokensFor("alice", offline()).getString("refresh_token");
        assertThat(visitor.post("oauth/revoke", Map.of("token", token)).statusCode())
                .isEqualTo(401);
        assertThat(visitor.refresh(token).statusCode()).isEqualTo(200);
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
        CLOCK.forward(Duration.ofSeconds(30));
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

    private HttpResponse<String> withBasic(String pair) {
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        Map<String, String> form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                visitor.codeFor("alice", request()),
                "redirect_uri",
                Visitor.CALLBACK,
                "code_verifier",
                Visitor.VERIFIER);
        return visitor.post("oauth/token", form, "Authorization", header);
    }

    private HttpResponse<String> revoke(String token) {
        Map<String, String> form = new HashMap<>(Visitor.credentials());
        form.put("token", token);
        return visitor.post("oauth/revoke", form);
    }

    private static Map<String, String> offline() {
        return request("scope", "openid profile email offline_access");
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).isBetween(400, 403);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(new JsonObject(response.body()).getString("error")).isEqualTo(error);
    }
}
