package org.auth0quarkus.config;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The application's own origin, taken from the redirect URI and never from a request's Host header. */
@Singleton
public class BaseUrl {
    private final String origin;

    @Inject
    public BaseUrl(Auth0Config config) {
        this(config.redirectUri());
    }

    BaseUrl(URI redirectUri) {
        this.origin = redirectUri.getScheme() + "://" + redirectUri.getRawAuthority();
    }

    /** Scheme, host and port, without a trailing slash. */
    public String origin() {
        return origin;
    }

    public boolean isHttps() {
        return origin.startsWith("https://");
    }

    /**
     * Whether the request came to this machine under another of its names, 127.0.0.1 instead of localhost: the provider
     * sends the browser back to ours, where cookies of the other are not sent.
     */
    public boolean isOtherLoopbackName(String host) {
        return Address.isLoopback(URI.create(origin).getHost())
                && Address.isLoopback(host)
                && !URI.create(origin).getHost().equals(host);
    }

    /** The absolute address of a path of this application. */
    public String at(String path) {
        return origin + path;
    }
}
