package org.auth0quarkus.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Redirects of the login flow, which no cache may keep. */
final class Redirects {
    private Redirects() {}

    static Response to(String address) {
        // A string, as java.net.URI refuses addresses that browsers take.
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** After a POST, so that the browser goes on with a GET. */
    static Response afterPost(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
