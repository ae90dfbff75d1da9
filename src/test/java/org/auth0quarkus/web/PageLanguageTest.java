package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.html;
import static org.auth0quarkus.i18n.Texts.htmlIn;
import static org.hamcrest.Matchers.containsString;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import org.auth0quarkus.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class PageLanguageTest {
    @Test
    void followsTheBrowser() {
        assertThat(given().header("Accept-Language", "zh-CN,zh;q=0.9")
                        .get("/test-pages/home")
                        .asString())
                .contains(
                        "<html lang=\"zh-Hans\" dir=\"ltr\">",
                        "<h1>" + htmlIn("zh", "homeWelcome") + "</h1>",
                        "hreflang=\"en\" rel=\"nofollow\">English</a>");
        assertThat(given().header("Accept-Language", "tlh")
                        .get("/test-pages/home")
                        .asString())
                .contains(
                        "<html lang=\"en\" dir=\"ltr\">",
                        "<h1>" + html("homeWelcome") + "</h1>",
                        "hreflang=\"zh-Hans\" rel=\"nofollow\">中文</a>");
    }

    @Test
    void switchesByALinkAndRemembers() {
        Response switched = given().get("/test-pages/home?lang=zh");
        Cookie cookie = switched.getDetailedCookie("lang");

        assertThat(switched.asString()).contains(htmlIn("zh", "homeWelcome"));
        assertThat(cookie.getValue()).isEqualTo("zh");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(31_536_000);
        given().cookie(cookie).get("/test-pages/home").then().body(containsString(htmlIn("zh", "homeWelcome")));
    }

    @Test
    void remembersNoLanguageThatTheProviderWasAskedFor() {
        Response page = given().queryParam("ui_locales", "tlh zh").get("/test-pages/home");

        assertThat(page.asString()).contains(htmlIn("zh", "homeWelcome"));
        assertThat(page.getDetailedCookie("lang")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=tlh", "lang=", "lang=%3Cscript%3E", "lang=zh%0d%0aSet-Cookie:%20a=b", "lang"})
    void ignoresWhatIsNoLanguage(String query) {
        Response page = given().urlEncodingEnabled(false).get("/test-pages/home?" + query);

        assertThat(page.asString()).doesNotContain("<script", htmlIn("zh", "homeWelcome"));
        assertThat(page.getDetailedCookie("lang")).isNull();
        assertThat(page.getDetailedCookie("a")).isNull();
    }

    @Test
    void keepsPathAndQuery() {
        assertThat(given().get("/test-pages/profile?as=alice&b=2").asString())
                .contains("href=\"/test-pages/profile?lang=zh&amp;as=alice&amp;b=2\"");
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryFaultInChinese(Fault fault) {
        String page =
                given().get("/test-pages/error/" + fault.key() + "?lang=zh").asString();

        assertThat(page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                        .replaceAll("<[^>]*>", ""))
                .containsPattern("\\p{IsHan}")
                .doesNotContainPattern("[a-z]{4} [a-z]{2}");
    }

    @Test
    void writesDatesInIt() {
        assertThat(given().get("/test-pages/profile?as=alice&lang=zh").asString())
                .contains("2026年11月23日 21:07 UTC");
    }

    @Test
    void holdsWhereNoRequestIsKnownToTemplates() {
        assertThat(given().get("/test-pages/failure?lang=zh").asString())
                .contains("<html lang=\"zh-Hans\"", htmlIn("zh", "fault:title_$STORE_UNAVAILABLE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home",
                "home?as=alice",
                "home?as=bare",
                "profile?as=alice",
                "profile?as=bare",
                "sessions?as=alice",
                "sessions?as=alice&onlyCurrent=true",
                "logout?as=alice",
                "signed-out?reason=here",
                "signed-out?reason=elsewhere",
                "signed-out?reason=organization",
                "signed-out?reason=everywhere",
                "failure"
            })
    void leavesNoTextOfOursInEnglish(String page) {
        assertThat(texts("en", page)).containsAnyElementsOf(english());
        assertThat(texts("zh", page)).doesNotContainAnyElementsOf(english());
    }

    private static List<String> english() {
        FaultMessages faults = MessageBundles.get(FaultMessages.class);
        SignedOutMessages ends = MessageBundles.get(SignedOutMessages.class);
        return Stream.of(
                        Stream.of(Messages.class.getDeclaredMethods())
                                .map(method -> method.getAnnotation(Message.class))
                                .filter(Objects::nonNull)
                                .map(Message::value),
                        Stream.of(Fault.values())
                                .flatMap(it -> Stream.of(faults.title(it), faults.text(it), faults.next(it))),
                        Stream.of(SignedOut.values()).flatMap(it -> Stream.of(ends.title(it), ends.text(it))))
                .flatMap(texts -> texts)
                .toList();
    }

    private static List<String> texts(String language, String page) {
        String html = given().header("Accept-Language", language)
                .get("/test-pages/" + page)
                .then()
                .contentType("text/html")
                .extract()
                .asString();
        return Stream.of(html.replace("&#39;", "'").split("[<>\"]"))
                .map(String::strip)
                .toList();
    }
}
