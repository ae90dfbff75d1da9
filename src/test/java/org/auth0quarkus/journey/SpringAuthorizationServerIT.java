package org.auth0quarkus.journey;

import java.util.List;
import java.util.Map;

import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;

/** Refuses any but the newest ID token as a hint at logout; offers no back-channel logout. */
class SpringAuthorizationServerIT extends ProviderJourney {
    private static final String CLIENT = "--spring.security.oauth2.authorizationserver.client.application.";

    @Override
    String name() {
        return "Spring Authorization Server (no back-channel logout)";
    }

    @Override
    ForeignProvider start() {
        return ForeignProvider.java(
                "spring-authorization-server",
                "Server",
                providerPort,
                Map.of(),
                List.of(
                        "--server.port=" + providerPort,
                        "--server.address=127.0.0.1",
                        "--spring.security.user.name=alice",
                        "--spring.security.user.password=wonderland",
                        "--spring.security.oauth2.authorizationserver.issuer=" + issuer(),
                        CLIENT + "registration.client-id=" + ForeignProvider.CLIENT_ID,
                        CLIENT + "registration.client-secret={noop}" + ForeignProvider.CLIENT_SECRET,
                        CLIENT + "registration.client-authentication-methods=client_secret_post",
                        CLIENT + "registration.authorization-grant-types=authorization_code,refresh_token",
                        CLIENT + "registration.redirect-uris=" + origin + "/callback",
                        CLIENT + "registration.post-logout-redirect-uris=" + origin + "/signed-out",
                        CLIENT + "registration.scopes=openid,profile,email",
                        CLIENT + "token.access-token-time-to-live=62s",
                        CLIENT + "token.reuse-refresh-tokens=false"));
    }

    @Override
    String issuer() {
        return "http://localhost:" + providerPort;
    }

    /** It has no claims of the user but the subject, anywhere. */
    @Override
    String profile() {
        return "alice";
    }

    @Override
    HtmlPage logIn(HtmlPage page) {
        page.<HtmlInput>querySelector("input[name=username]").setValue("alice");
        page.<HtmlInput>querySelector("input[name=password]").setValue("wonderland");
        return Browser.click(page, "button[type=submit]");
    }
}
