package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static DevTenantServer tenant;
    private final Visitor visitor = new Visitor(tenant);

    @BeforeAll
    static void start() {
        tenant = DevTenantServer.start(Visitor.APPLICATION);
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @Test
    void offersTwoUsersAFormAndAWayOut() {
        String page = visitor.authorize(request()).body();
        assertThat(page)
                .contains("<html lang=\"en\">", "<h1>Log in</h1>")
                .contains("name=\"user\" value=\"alice\"", "name=\"user\" value=\"bob\"")
                .contains("name=\"name\"", "name=\"email\"", "name=\"cancel\"")
                .contains("/dev-tenant/pictures/alice.svg", "href=\"/dev-tenant/app.css\"")
                .contains("<details>")
                .doesNotContain("<script", "style=");
    }

    @Test
    void signsUpNobodyWhoIsThereAlready() {
        String page = visitor.authorize(request("screen_hint", "signup")).body();
        assertThat(page)
                .contains("<title>Sign up", "<h1>Sign up</h1>", "<details open>")
                .doesNotContain("name=\"user\"", "Alice");
    }

    @Test
    void asksAgainForWhatIsMissingAndKeepsWhatWasTyped() {
        HttpResponse<String> answer = visitor.choose(request(), Map.of("name", "E<b>ve", "email", "", "claims", "[<"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "Give a name and an email address.",
                        "value=\"E&lt;b&gt;ve\"",
                        ">[&lt;</textarea>",
                        "<details open>");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void namesTheApplication() {
        assertThat(visitor.authorize(request()).body()).contains("to continue to " + DevTenantServer.APPLICATION);
    }

    @Test
    void fillsInTheLoginHint() {
        String page =
                visitor.authorize(request("login_hint", "eve@example.com")).body();
        assertThat(page).contains("value=\"eve@example.com\"", "<details open>");
    }

    @Test
    void namesTheOrganization() {
        assertThat(visitor.authorize(request("organization", "org_wonderland")).body())
                .contains(DevTenantServer.APPLICATION + " · organization wonderland");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "invitation", "unheard_of"})
    void acceptsWhatItHasNoUseFor(String parameter) {
        assertThat(visitor.authorize(request(parameter, "x")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "' onfocus=alert(1) autofocus '",
                "{t.name}{#for i in 9}x{/for}",
                "<img src=x onerror=alert(1)>",
                "</textarea>&lt;b&gt;"
            })
    void escapesAHostileHint(String hint) {
        String page = visitor.authorize(request("login_hint", hint)).body();
        String value = page.replaceFirst("(?s).*id=\"e\"[^>]*? value=\"([^\"]*)\".*", "$1");
        assertThat(value).doesNotContain("<", ">", "'");
        assertThat(unescaped(value)).isEqualTo(hint);
        assertThat(page).doesNotContain("<script", "<img src=x");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "zh-CN  | -                  | zh-Hans",
                "zh     | en                 | zh-Hans",
                "fr zh  | en                 | zh-Hans",
                "en     | zh                 | en",
                "-      | zh-TW,en;q=0.5     | zh-Hans",
                "-      | en;q=0.5,zh        | zh-Hans",
                "-      | zh;q=0,en          | en",
                "fr     | de, zh;q=0.3       | zh-Hans",
                "-      | fr                 | en",
                "-      | -                  | en",
                "-      | ;;q=x,,            | en",
                "<b>    | *                  | en"
            })
    void speaksTheVisitorsLanguage(String uiLocales, String acceptLanguage, String lang) {
        Map<String, String> request = request();
        if (uiLocales != null) {
            request.put("ui_locales", uiLocales);
        }
        String path = "authorize?" + Visitor.form(request);
        HttpResponse<String> response =
                acceptLanguage == null ? visitor.get(path) : visitor.get(path, "Accept-Language", acceptLanguage);
        assertThat(response.body()).contains("<html lang=\"" + lang + "\">");
        assertThat(response.body()).contains(lang.equals("en") ? "<h1>Log in</h1>" : "<h1>登录</h1>");
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(Texts.CHINESE.words().stringPropertyNames())
                .isEqualTo(Texts.ENGLISH.words().stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorize", "app.css", "pictures/bob.svg", "nowhere", ".well-known/jwks.json", "api"})
    void guardsEveryAnswerWithHeaders(String path) {
        Map<String, String> request = request();
        HttpResponse<String> response = visitor.get(path + "?" + Visitor.form(request));
        assertThat(response.headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none'; "
                        + "frame-ancestors 'none'");
    }

    @Test
    void bringsItsOwnStylesheetAndPictures() {
        assertThat(visitor.get("app.css").body()).contains(".stripe");
        for (String name : new String[] {"alice", "bob", "guest", "logo"}) {
            HttpResponse<String> picture = visitor.get("pictures/" + name + ".svg");
            assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml");
            assertThat(picture.body()).startsWith("<svg").doesNotContain("<script", "style=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures/app.css", "pictures/..%2Flogin.html", "pictures/x.svg", "nowhere", "control/"})
    void hasNothingElse(String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("Status 404");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Map<String, String> form = Map.of("name", "x".repeat(70_000));
        assertThat(visitor.post("control/faults", form).statusCode()).isBetween(400, 413);
        assertThat(visitor.authorize(request()).statusCode()).isEqualTo(200);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
