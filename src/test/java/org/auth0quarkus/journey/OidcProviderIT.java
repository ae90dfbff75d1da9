package org.auth0quarkus.journey;

import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** ID tokens have the subject alone, refresh tokens come without offline_access, a logout asks the user. */
class OidcProviderIT extends ProviderJourney {
    @Override
    String name() {
        return "panva's oidc-provider";
    }

    @Override
    ForeignProvider start() {
        return ForeignProvider.node("oidc-provider", providerPort, origin);
    }

    @Override
    String issuer() {
        return "http://localhost:" + providerPort;
    }

    @Override
    HtmlPage logIn(HtmlPage page) {
        page.<HtmlInput>querySelector("input[name=login]").setValue("alice");
        page.<HtmlInput>querySelector("input[name=password]").setValue("any");
        HtmlPage next = Browser.click(page, "button[type=submit]");
        boolean asksForConsent = next.getUrl().getPath().startsWith("/interaction");
        return asksForConsent ? Browser.click(next, "button[type=submit]") : next;
    }

    @Override
    HtmlPage confirm(HtmlPage page) {
        return Browser.click(page, "button[name=logout]");
    }

    @Test
    void endsASessionByABackChannelLogout() {
        showsBackChannelLogout(this::confirm, issuer() + "/session/end?client_id=" + ForeignProvider.CLIENT_ID);
    }
}
