package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/profile",
                "/orders/42?tab=items&sort=price",
                "/search?q=a%20b&u=https%3A%2F%2Fexample.com%2F",
                "/docs/#chapter",
                "/caf%C3%A9",
                "/a@b",
                "/.well-known/x",
                "/loginhelp",
                "/files/a..b"
            })
    void goesToAPathOfOurOwn(String path) {
        assertThat(ReturnTo.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "profile",
                "?a=b",
                "#top",
                ".",
                "..",
                "https://evil.example",
                "http://evil.example/profile",
                "HTTPS://evil.example",
                "https:evil.example",
                "https:/evil.example",
                "https:\\\\evil.example",
                "//evil.example",
                "///evil.example",
                "////evil.example",
                "//evil.example/%2f..",
                "/\\evil.example",
                "/\\/evil.example",
                "\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r/evil.example",
                "\t//evil.example",
                " //evil.example",
                "\u0000//evil.example",
                "/\u0000/evil.example",
                "/%09/evil.example",
                "/%0a/evil.example",
                "/%0d%0aSet-Cookie:x=y",
                "/%00",
                "/%2fevil.example",
                "/%2f%2fevil.example",
                "/%2F%2Fevil.example",
                "/%5cevil.example",
                "/%5C%5Cevil.example",
                "/x/..//evil.example",
                "/..//evil.example",
                "/%2e%2e//evil.example",
                "/.%2e/%2fevil.example",
                "/./%2fevil.example",
                "/x//evil.example",
                "/../login",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "/javascript:alert(1)//\\",
                "data:text/html,x",
                "vbscript:x",
                "@evil.example",
                "/%",
                "/%zz",
                "/caf\u00e9",
                "/\u2028/evil.example",
                "/\u3002/evil.example",
                "\uff0f\uff0fevil.example",
                "/ evil",
                "/a|b",
                "/<script>",
                "/login",
                "/login/",
                "/login?returnTo=/login",
                "/logout",
                "/callback?code=x"
            })
    void goesHomeInsteadOfAnywhereElse(String payload) {
        assertThat(ReturnTo.of(payload)).isEqualTo("/");
    }

    @Test
    void goesHomeWhenNothingOrTooMuchIsAskedFor() {
        assertThat(ReturnTo.of(null)).isEqualTo("/");
        assertThat(ReturnTo.of("/" + "a".repeat(2000))).isEqualTo("/");
    }

    @Property(tries = 2000)
    void staysOnOurOriginWhateverIsAskedFor(@ForAll String anything) {
        for (String payload : new String[] {anything, "/" + anything, "//" + anything, "/\\" + anything}) {
            URI landed = URI.create("https://app.example").resolve(ReturnTo.of(payload));
            assertThat(landed.getRawAuthority()).isEqualTo("app.example");
            assertThat(landed.getScheme()).isEqualTo("https");
        }
    }
}
