package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorizationRedirectTest {
    @Test
    void keepsTheQueryThatAnEndpointHas() {
        assertThat(AuthorizationRedirect.withOneQuery("https://a.example/authorize?tenant=1?response_type=code&x=y"))
                .isEqualTo("https://a.example/authorize?tenant=1&response_type=code&x=y");
    }

    @Test
    void leavesAnyOtherRequestAsItIs() {
        String plain = "https://a.example/authorize?response_type=code&x=y";
        assertThat(AuthorizationRedirect.withOneQuery(plain)).isEqualTo(plain);
    }
}
