package org.auth0quarkus.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.i18n.Texts.html;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider says about a user is text to a page, whatever it looks like. */
@QuarkusTest
@TestProfile(SamplePagesProfile.class)
class HostileClaimsTest {
    @ParameterizedTest
    @ValueSource(strings = {"home", "profile", "sessions", "logout", "error/internal"})
    void areNeverMarkup(String page) {
        assertThat(get(page))
                .doesNotContain("<script", "<img src=x", "</h1><", "<b>never", "<i>", "{m:home_welcome}\"}</");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "profile"})
    void turnNoTextAround(String page) {
        assertThat(get(page)).doesNotContainPattern("[\\u0000\\u202A-\\u202E\\u2066\\u2067]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "profile"})
    void becomeNoAddress(String page) {
        assertThat(get(page))
                .doesNotContainPattern("(?:src|href)=\"?javascript:")
                .doesNotContain("<img class=\"avatar\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile"})
    void areAllShownAndTheLongOnesFolded(String page) {
        assertThat(get(page))
                .containsPattern("<summary><bdi>W{240}…</bdi></summary>\\s*<bdi>W{9990}the-end</bdi>")
                .contains("[1,&quot;two &lt;i&gt;&quot;,true,{&quot;four&quot;:4}]")
                .contains(
                        "<bdi>&lt;b&gt;never&lt;/b&gt;</bdi>",
                        "<bdi>javascript:alert(1)</bdi>",
                        html("profileUnverified"));
    }

    private static String get(String page) {
        return given().get("/test-pages/" + page + "?as=hostile").asString();
    }
}
