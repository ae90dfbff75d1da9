package org.auth0quarkus.config;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;

/** Makes every cookie of this application the same way: out of scripts' reach and, on https, never sent in clear. */
@Singleton
public class OwnCookies {
    private final boolean secure;

    public OwnCookies(BaseUrl baseUrl) {
        this.secure = baseUrl.isHttps();
    }

    /** Lax, as the browser has to bring it along when the provider sends the visitor back. */
    public Cookie of(String name, String value, String path, Duration lifetime) {
        return Cookie.cookie(name, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(lifetime.toSeconds());
    }

    /** Takes the cookie from the browser. */
    public Cookie expired(String name, String path) {
        return of(name, "", path, Duration.ZERO);
    }
}
