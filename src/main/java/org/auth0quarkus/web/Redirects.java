package org.auth0quarkus.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Redirects of the login flow, which no cache may keep. */
final class Redirects {
    private Redirects() {}

    static Response to(String address) {
        return of(Response.Status.FOUND, address);
    }

    /** After a POST, so that the browser goes on with a GET. */
    static Response afterPost(String address) {
        return of(Response.Status.SEE_OTHER, address);
    }

    private static Response of(Response.Status status, String address) {
        // A string, as java.net.URI refuses addresses that browsers take.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
