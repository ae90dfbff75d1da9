package org.auth0quarkus.web;

import java.util.List;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every page and every answer depends on who is signed in, so no cache keeps one unless a resource says otherwise. */
class NoStore {
    @ServerResponseFilter
    void keepOutOfCaches(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
