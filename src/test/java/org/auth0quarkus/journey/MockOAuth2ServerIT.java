package org.auth0quarkus.journey;

import java.util.List;
import java.util.Map;

import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;

/** Takes any client, callback and API, keeps no session of its own, offers no back-channel logout. */
class MockOAuth2ServerIT extends ProviderJourney {
    @Override
    String name() {
        return "mock-oauth2-server (no back-channel logout)";
    }

    @Override
    ForeignProvider start() {
        return ForeignProvider.java(
                "mock-oauth2-server",
                "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt",
                providerPort,
                Map.of(
                        "SERVER_PORT",
                        String.valueOf(providerPort),
                        "SERVER_HOSTNAME",
                        "127.0.0.1",
                        "JSON_CONFIG",
                        "{\"interactiveLogin\":true,\"tokenCallbacks\":[{\"issuerId\":\"demo\",\"tokenExpiry\":62,"
                                + "\"requestMappings\":[]}]}"),
                List.of());
    }

    @Override
    String issuer() {
        return "http://localhost:" + providerPort + "/demo";
    }

    @Override
    boolean hasSessions() {
        return false;
    }

    @Override
    HtmlPage logIn(HtmlPage page) {
        page.<HtmlInput>querySelector("input[name=username]").setValue("alice");
        page.<HtmlTextArea>querySelector("textarea[name=claims]")
                .setText("{\"name\":\"Alice Liddell\",\"email\":\"alice@example.com\"}");
        return Browser.click(page, "input[type=submit]");
    }
}
