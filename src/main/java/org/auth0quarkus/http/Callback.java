package org.auth0quarkus.http;

import io.vertx.ext.web.RoutingContext;

/** The requests that may complete a login: those that were admitted, and no other, are handed to Quarkus OIDC. */
public final class Callback {
    public static final String PATH = "/callback";

    private static final String ADMITTED = Callback.class.getName();

    private Callback() {}

    public static void admit(RoutingContext context) {
        context.put(ADMITTED, true);
    }

    public static boolean isAdmitted(RoutingContext context) {
        return context.get(ADMITTED) != null;
    }
}
