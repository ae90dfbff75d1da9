package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.answerOf;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeTest {
    private static DevTenantServer tenant;
    private final Visitor visitor = new Visitor(tenant);

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(Visitor.APPLICATION);
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
    void goesBackWithACodeAndTheStateAsItWas() {
        HttpResponse<String> response = visitor.choose(request(), Map.of("user", "alice"));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).startsWith(Visitor.CALLBACK + "?code=");
        assertThat(answerOf(response)).containsOnlyKeys("code", "state").containsEntry("state", "s t/å");
    }

    @Test
    void addsNoStateWhereNoneWasSent() {
        Map<String, String> request = request();
        request.remove("state");
        assertThat(answerOf(visitor.choose(request, Map.of("user", "alice")))).containsOnlyKeys("code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "http://localhost:8080/callback/",
                "http://localhost:8080/callback?x=1",
                "http://localhost:8080/CALLBACK",
                "http://localhost:8080@evil.example/callback",
                "//evil.example",
                "javascript:alert(1)",
                ""
            })
    void neverRedirectsToACallbackItDoesNotKnow(String redirectUri) {
        HttpResponse<String> response = visitor.authorize(request("redirect_uri", redirectUri));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.body()).contains("Callback URL mismatch").doesNotContain("evil");
    }

    @Test
    void refusesARepeatedRedirectUri() {
        String query = Visitor.form(request()) + "&redirect_uri=https://evil.example/";
        assertThat(visitor.get("authorize?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesTheAnswerToAPageOfAnUnknownCallback() {
        HttpResponse<String> response =
                visitor.choose(request("redirect_uri", "https://evil.example/"), Map.of("user", "alice"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void refusesAnUnknownClientWithoutRedirecting() {
        HttpResponse<String> response = visitor.authorize(request("client_id", "somebody"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Unknown client");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_mode, fragment, invalid_request",
        "scope, profile email, invalid_scope",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "organization, a/b, invalid_request",
        "organization, org_, invalid_request",
        "audience, https://other.example/, access_denied",
    })
    void tellsTheClientWhatIsWrong(String parameter, String value, String error) {
        assertThat(answerOf(visitor.authorize(request(parameter, value))))
                .containsEntry("error", error)
                .containsEntry("state", "s t/å")
                .containsKey("error_description");
    }

    @Test
    void namesTheServiceItDoesNotFind() {
        assertThat(answerOf(visitor.authorize(request("audience", "https://other.example/"))))
                .containsEntry("error_description", "Service not found: https://other.example/");
    }

    @Test
    void refusesAParameterGivenTwice() {
        assertThat(answerOf(visitor.get("authorize?" + Visitor.form(request()) + "&scope=openid")))
                .containsEntry("error", "invalid_request");
    }

    @Test
    void takesARequestWithoutPkce() {
        Map<String, String> request = request();
        request.keySet().removeIf(name -> name.startsWith("code_challenge"));
        assertThat(visitor.codeFor("alice", request)).isNotBlank();
    }

    @Test
    void tellsTheClientThatTheVisitorCancelled() {
        assertThat(answerOf(visitor.choose(request(), Map.of("cancel", ""))))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s t/å");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"wonderland", "org_wonderland"})
    void signsAMemberInToTheOrganization(String organization) {
        String token =
                visitor.tokensFor("bob", request("organization", organization)).getString("id_token");
        assertThat(Visitor.claimsOf(token).getString("org_id")).isEqualTo("org_wonderland");
        assertThat(Visitor.claimsOf(token).getString("org_name")).isEqualTo("wonderland");
    }

    @Test
    void turnsAwayWhoIsNoMember() {
        Map<String, String> request = request("organization", "org_wonderland");
        assertThat(answerOf(visitor.choose(request, Map.of("user", "alice"))))
                .containsEntry("error", "access_denied")
                .containsEntry("error_description", "user is not part of the org_wonderland organization");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void takesAnybodyOfTheFormForAMember() {
        Map<String, String> answer = Map.of("name", "Eve", "email", "eve@example.com");
        assertThat(answerOf(visitor.choose(request("organization", "any-thing"), answer)))
                .containsKey("code");
    }

    @Test
    void asksAgainWhenTheAnswerNamesNobody() {
        assertThat(visitor.choose(request(), Map.of("user", "mallory")).statusCode())
                .isEqualTo(400);
        assertThat(visitor.choose(request(), Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void failsWithTheCodeItIsTold() {
        tenant.control().faultWith("authorize_error", "temporarily_unavailable");
        assertThat(answerOf(visitor.authorize(request())))
                .containsEntry("error", "temporarily_unavailable")
                .containsEntry("state", "s t/å");
        tenant.control().fault("authorize_error");
        assertThat(answerOf(visitor.authorize(request()))).containsEntry("error", "server_error");
    }
}
