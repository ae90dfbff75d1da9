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

    /**
     * To whom no redirect may be given ahead of time. No success: a browser would take what it has fetched ahead for the answer
     * to the click that follows.
     */
    static Response notYet() {
        return Response.status(Response.Status.FORBIDDEN)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response of(Response.Status status, String address) {
        // A string, as java.net.URI refuses addresses that browsers take.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
