package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.html;
import static org.hamcrest.Matchers.containsString;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as they leave the server. */
@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class PagesTest {
    private static final String CSRF = "<input type=\"hidden\" name=\"csrf\" value=\"csrf-of-sample\">";

    @ConfigProperty(name = "quarkus.application.name")
    String application;

    @Test
    void homeInvitesAVisitor() {
        assertThat(page("/home"))
                .contains(
                        "<h1>" + html("homeWelcome") + "</h1>", "href=\"/login\"", "href=\"/login?screen_hint=signup\"")
                .doesNotContain("action=\"/logout\"", "name=\"csrf\"");
    }

    @Test
    void homeGreetsAUser() {
        assertThat(page("/home?as=alice"))
                .contains(
                        html("homeHello", "Alice Liddell"),
                        html("homeSignedInWith", "alice@example.com"),
                        "href=\"/profile\"",
                        "/sessions")
                .contains("action=\"/logout\"", CSRF)
                .contains(
                        "src=\"/test-pages/picture.svg\"",
                        "alt=\"" + html("profilePicture", "Alice Liddell") + "\"",
                        "no-referrer")
                .doesNotContain("href=\"/login\"");
    }

    @Test
    void profileShowsTheUser() {
        assertThat(page("/profile?as=alice"))
                .contains(
                        "Alice Liddell",
                        "alice@example.com",
                        ">" + html("profileVerified") + "<",
                        "auth0|5f7c8ec7c33c6c004bbafe82")
                .contains("https://example.com/roles", "editor, reviewer", "23 Nov 2026 21:07 UTC")
                .contains("max=\"4320\" value=\"3480\"", "26 Nov 2026 19:41 UTC")
                .doesNotContain("never-shown");
    }

    @Test
    void profileDoesWithoutNameEmailAndPicture() {
        assertThat(page("/profile?as=bare"))
                .contains("<bdi>A</bdi>", "auth0|5f7c8ec7c33c6c004bbafe82")
                .doesNotContain(html("profileVerified"), "class=\"avatar\" src", "null", "NOT_FOUND");
    }

    @Test
    void apiCallShowsTheAnswerAndNothingOfItIsMarkup() {
        assertThat(page("/api-call?as=alice&status=500&type=text/html&body=<script>alert(1)</script>"))
                .contains("500 Reason", "&lt;script&gt;alert(1)&lt;/script&gt;", "href=\"/api-call\"", "href=\"/\"")
                .doesNotContain("<script");
        assertThat(page("/api-call?as=alice&status=200&type=application/json&body=[1,true]"))
                .contains("<code>[ 1, true ]</code>");
    }

    @Test
    void theFooterShowsNoSnapshot() {
        assertThat(page("/home")).doesNotContain("SNAPSHOT");
    }

    @Test
    void homePromisesNoOtherBrowserWhereTheStoreKnowsNone() {
        assertThat(page("/home"))
                .contains(html("homeControlTextOnlyCurrent"), html("homeIntroductionOnlyCurrent"))
                .doesNotContain(html("homeControlText"), html("homeIntroduction"));
        assertThat(page("/home?as=alice"))
                .contains(html("homeSessionsTextOnlyCurrent"))
                .doesNotContain(html("homeSessionsText"));
    }

    @Test
    void datesHaveOneFormOnAPage() {
        assertThat(Pattern.compile("<time datetime=\"[^\"]+Z\">([^<]*)</time>")
                        .matcher(page("/profile?as=alice"))
                        .results()
                        .map(time -> time.group(1)))
                .hasSizeGreaterThan(2)
                .allMatch(time -> time.matches("\\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d UTC"));
    }

    @Test
    void aCancelledLoginShowsNoNumber() {
        assertThat(page("/error/login_cancelled")).doesNotContain("400", "class=\"code\"");
        assertThat(page("/error/login_failed")).contains("<p class=\"code\" aria-hidden=\"true\">400</p>");
    }

    @Test
    void anotherAccountIsOfferedWhereOneIsSpokenOf() {
        assertThat(page("/error/forbidden"))
                .contains("href=\"/login?prompt=select_account\">" + html("errorOtherAccount") + "</a>");
        assertThat(page("/error/login_not_allowed"))
                .contains("href=\"/login?prompt=login\">" + html("errorOtherAccount") + "</a>");
    }

    @Test
    void sessionsCanBeEnded() {
        assertThat(page("/sessions?as=alice"))
                .contains("Firefox on Windows", html("sessionsCurrent"), "203.0.113.7", "21 Nov 2026 09:41 UTC")
                .contains(
                        "name=\"id\" value=\"two\"",
                        "aria-label=\"" + html("sessionsEndNamed", "Safari on iPhone") + "\"",
                        html("sessionsUnknownDevice"))
                .contains("/sessions/end\"", "/sessions/end-others\"", "/sessions/end-all\"")
                .doesNotContain("value=\"one\"");
    }

    @Test
    void sessionsInCookiesShowThisOneOnly() {
        assertThat(page("/sessions?as=alice&onlyCurrent=true"))
                .contains(html("sessionsCurrent"), "/sessions/end-all\"")
                .doesNotContain("/sessions/end\"", "/sessions/end-others\"");
    }

    @Test
    void everyFormOfAUserCarriesTheCsrfToken() {
        String page = page("/sessions?as=alice");

        assertThat(page.split("<form ", -1)).hasSameSizeAs(page.split(CSRF, -1));
    }

    @Test
    void logoutIsConfirmedWithOneButton() {
        assertThat(page("/logout?as=alice&returnTo=/profile&federated=true"))
                .contains("name=\"returnTo\" value=\"/profile\"", "name=\"federated\"", CSRF);
        assertThat(page("/logout")).doesNotContain("returnTo", "federated", "csrf");
    }

    @ParameterizedTest
    @EnumSource
    void everyEndOfASessionIsExplained(SignedOut reason) {
        String page = page("/signed-out?reason=" + reason.tag());

        assertThat(heading(page)).isNotBlank().doesNotContain("_");
        assertThat(page).contains("href=\"/login\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "HERE", "<script>"})
    void anUnknownEndOfASessionIsThePlainOne(String reason) {
        assertThat(heading(page("/signed-out?reason=" + reason))).isEqualTo(html("signedout:title_HERE"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsExplained(Fault fault) {
        String page = given().get("/test-pages/error/" + fault.key())
                .then()
                .statusCode(fault.status())
                .extract()
                .asString();

        assertThat(heading(page)).isNotBlank().doesNotContain("_");
        assertThat(page)
                .contains("7f3c-91ab", "href=\"/\"")
                .containsPattern("<title>\\s*\\S.* · " + Pattern.quote(application) + "</title>");
    }

    @Test
    void assetsAreKeptForLongUnderAnAddressThatChangesWithThem() {
        for (String asset : new String[] {"app.css", "logo.svg"}) {
            Matcher address = Pattern.compile("/assets/" + Pattern.quote(asset) + "\\?v=[0-9a-f]{12}\"")
                    .matcher(page("/home"));
            assertThat(address.find()).as(asset).isTrue();
            String path = address.group().replace("\"", "");
            given().get(path).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        }
    }

    @Test
    void aBodyThatIsTooLargeIsExplained() {
        given().contentType("application/x-www-form-urlencoded")
                .body("a=" + "x".repeat(70_000))
                .post("/logout")
                .then()
                .statusCode(413)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<h1>" + html("fault:title_$TOO_LARGE") + "</h1>"));
    }

    @Test
    void aFaultWithoutAUserLooksLikeAnyOther() {
        assertThat(page("/failure?as=alice"))
                .contains(
                        html("fault:title_$STORE_UNAVAILABLE"),
                        "href=\"/profile\"",
                        "href=\"/test-pages/failure?lang=zh")
                .doesNotContain("action=\"/logout\"");
    }

    private static String page(String path) {
        return given().get("/test-pages" + path).asString();
    }

    private static String heading(String page) {
        return page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
    }
}
