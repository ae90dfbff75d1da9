package org.auth0quarkus.config;

import java.net.URI;

/** Base URLs for the tests of other rooms. */
public final class SampleBaseUrl {
    private SampleBaseUrl() {}

    public static BaseUrl of(URI redirectUri) {
        return new BaseUrl(redirectUri);
    }
}
