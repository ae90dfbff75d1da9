package org.auth0quarkus.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/** A rendered page as a response, for resources that answer with either a page or a redirect. */
final class Pages {
    static final String TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Pages() {}

    static Response ok(TemplateInstance page) {
        return of(200, page);
    }

    static Response of(int status, TemplateInstance page) {
        return Response.status(status).type(TYPE).entity(page.render()).build();
    }
}
