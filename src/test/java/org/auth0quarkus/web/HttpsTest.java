package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;

import io.quarkus.vertx.http.runtime.filters.Filters;
import org.auth0quarkus.config.OwnCookies;
import org.auth0quarkus.config.SampleBaseUrl;
import org.auth0quarkus.i18n.Language;
import org.junit.jupiter.api.Test;

/** What depends on the scheme of the base URL. */
class HttpsTest {
    private static final String HTTP = "http://localhost:8080/callback";
    private static final String HTTPS = "https://app.example.com/callback";

    @Test
    void aChosenLanguageIsSentOverHttpsOnly() {
        assertThat(cookie(HTTPS)).isTrue();
        assertThat(cookie(HTTP)).isFalse();
    }

    @Test
    void strictTransportIsPromisedByAnHttpsOriginOnly() {
        assertThat(filters(HTTPS)).isOne();
        assertThat(filters(HTTP)).isZero();
    }

    private static boolean cookie(String redirectUri) {
        return new LanguageMemory(new OwnCookies(SampleBaseUrl.of(URI.create(redirectUri))))
                .cookie(Language.of(Locale.CHINESE))
                .isSecure();
    }

    private static int filters(String redirectUri) {
        Filters filters = new Filters();
        new StrictTransport(SampleBaseUrl.of(URI.create(redirectUri))).register(filters);
        return filters.getFilters().size();
    }
}
