package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.auth0quarkus.devtenant.DevTenantControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider is answered; the sessions that end are in the tests of their store. */
@QuarkusTest
class BackChannelLogoutTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final DevTenantControl tenant = Tenant.control();

    @BeforeEach
    void resetTheTenant() {
        tenant.reset();
    }

    private static RequestSpecification request() {
        return given().baseUri(Tenant.APPLICATION).redirects().follow(false);
    }

    private static Response post(String token) {
        return request().formParam("logout_token", token).post("/backchannel-logout");
    }

    private static Map<String, Object> without(String claim) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(claim, null);
        return claims;
    }

    private static void assertRefused(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.headers().getValues("Set-Cookie")).isEmpty();
        assertThat(response.jsonPath().getMap("").keySet()).hasToString("[error, error_description]");
        assertThat(response.jsonPath().getString("error")).isEqualTo("invalid_request");
        assertThat(response.jsonPath().getString("error_description")).endsWith(".");
    }

    private static void assertAccepted(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.headers().getValues("Set-Cookie")).isEmpty();
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void acceptsTheProvidersTokenAsOftenAsItComes() {
        String token = tenant.logoutToken(Map.of());
        assertAccepted(post(token));
        assertAccepted(post(token));
    }

    @Test
    void acceptsTokensThatComeTogether() {
        String token = tenant.logoutToken(Map.of());
        ExecutorService executor = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 60)
                    .mapToObj(
                            i -> CompletableFuture.supplyAsync(() -> post(token).statusCode(), executor))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .hasSize(60)
                    .containsOnly(200);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void acceptsATokenOfASidOrASubjectAlone() {
        assertAccepted(post(tenant.logoutToken(without("sub"))));
        assertAccepted(post(tenant.logoutToken(without("sid"))));
        assertAccepted(post(tenant.logoutToken(Map.of(), "JWT", null)));
    }

    @Test
    void endsWhatBeganInTheSameSecondAndNothingThatBeganAfterTheTokenCame() {
        String before = signIn();
        String token = tenant.logoutToken(ofAlice(before));
        assertAccepted(post(token));
        assertThat(isSignedIn(before)).isFalse();

        String after = signIn();
        assertAccepted(post(token));
        assertThat(isSignedIn(after)).as("the same token again").isTrue();
        assertAccepted(post(tenant.logoutToken(ofAlice(after))));
        assertThat(isSignedIn(after)).as("another").isFalse();
    }

    private static String signIn() {
        try (Browser browser = new Browser()) {
            browser.signIn("alice");
            return browser.cookie("session").orElseThrow();
        }
    }

    private static boolean isSignedIn(String session) {
        return me(session).getBoolean("authenticated");
    }

    private static JsonPath me(String session) {
        return request().cookie("session", session).get("/api/me").jsonPath();
    }

    private static Map<String, Object> ofAlice(String session) {
        Map<String, Object> claims = without("sid");
        claims.put("sub", me(session).getString("user.sub"));
        return claims;
    }

    @Test
    void asksNobodyForACookieOrAPage() {
        assertAccepted(request()
                .header("Accept", "text/html")
                .header("Origin", "https://elsewhere.example")
                .contentType(FORM + "; charset=utf-8")
                .formParam("logout_token", tenant.logoutToken(Map.of()))
                .post("/backchannel-logout"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "iat", "exp", "jti", "events"})
    void refusesATokenThatLacksAClaim(String claim) {
        assertRefused(post(tenant.logoutToken(without(claim))), 400);
    }

    @Test
    void refusesATokenWithANonceOrOfAnotherType() {
        assertRefused(post(tenant.logoutToken(Map.of("nonce", "n"))), 400);
        assertRefused(post(tenant.logoutToken(Map.of(), "at+jwt", null)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad_signature", "alg_none", "alg_hs256"})
    void refusesATokenWithoutTheProvidersSignature(String fault) {
        assertRefused(post(tenant.logoutToken(Map.of(), "logout+jwt", fault)), 400);
    }

    @Test
    void fetchesNoKeysForEachKeyThatIsMadeUp() {
        String token = tenant.logoutToken(Map.of(), "logout+jwt", "unknown_key");
        for (int i = 0; i < 20; i++) {
            Response response = post(token);
            assertThat(response.statusCode()).isIn(400, 503);
            if (response.statusCode() == 503) {
                assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 30);
                assertThat(response.header("Cache-Control")).isEqualTo("no-store");
                assertThat(response.jsonPath().getString("error")).isEqualTo("temporarily_unavailable");
            }
        }
        assertThat(tenant.count("jwks")).isLessThanOrEqualTo(1);
    }

    @Test
    void refusesARequestWithoutExactlyOneToken() {
        assertRefused(post(""), 400);
        assertRefused(post("<script>"), 400);
        assertRefused(request().contentType(FORM).post("/backchannel-logout"), 400);
        assertRefused(request().formParam("token", "x").post("/backchannel-logout"), 400);
        assertRefused(
                request()
                        .queryParam("logout_token", tenant.logoutToken(Map.of()))
                        .contentType(FORM)
                        .post("/backchannel-logout"),
                400);
        String token = tenant.logoutToken(Map.of());
        assertRefused(request().formParam("logout_token", List.of(token, token)).post("/backchannel-logout"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/jwt", "application/logout+jwt", "text/plain"})
    void refusesWhatIsNoForm(String type) {
        String token = tenant.logoutToken(Map.of());
        assertRefused(request().contentType(type).body(token.getBytes()).post("/backchannel-logout"), 415);
    }

    @Test
    void refusesAnUploadAndAnEmptyRequest() {
        assertRefused(
                request()
                        .multiPart("logout_token", tenant.logoutToken(Map.of()))
                        .post("/backchannel-logout"),
                415);
        assertThat(request().post("/backchannel-logout").statusCode()).isIn(400, 415);
    }

    @ParameterizedTest
    @ValueSource(ints = {16_300, 20_000, 60_000, 100_000})
    void refusesABodyThatIsTooLarge(int size) {
        Response response = post("x".repeat(size));
        if (size < 64 * 1024) {
            assertRefused(response, 400);
        } else {
            // The server's own answer, which no cache keeps either (RFC 9110 section 15.1).
            assertThat(response.statusCode()).isEqualTo(413);
        }
        assertThat(response.asString()).doesNotContain("xxxx");
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 100_000})
    void refusesABodyThatIsTooLargeAndDoesNotSayHowLargeItIs(int size) throws Exception {
        byte[] form = ("logout_token=" + "x".repeat(size)).getBytes(StandardCharsets.US_ASCII);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create(Tenant.APPLICATION + "/backchannel-logout"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(chunked, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(size < 64 * 1024 ? 400 : 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void isForPostAlone(String method) {
        request()
                .queryParam("logout_token", tenant.logoutToken(Map.of()))
                .request(method, "/backchannel-logout")
                .then()
                .statusCode(405)
                .header("Cache-Control", startsWith("no-store"));
    }
}
