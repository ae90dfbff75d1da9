package org.auth0quarkus.devtenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.vertx.ext.web.RoutingContext;

/** The stylesheet and the icon, shared with the application's pages, and the portraits. Nothing else can be asked for. */
final class StaticFiles {
    private static final Map<String, String> RESOURCES = Map.of(
            "app.css", "META-INF/resources/assets/app.css",
            "logo.svg", "META-INF/resources/assets/logo.svg",
            "alice.svg", "devtenant/pictures/alice.svg",
            "bob.svg", "devtenant/pictures/bob.svg",
            "guest.svg", "devtenant/pictures/guest.svg");

    private StaticFiles() {}

    static void stylesheet(RoutingContext ctx) {
        Answers.send(ctx, 200, "text/css; charset=utf-8", read(RESOURCES.get("app.css")));
    }

    static void picture(RoutingContext ctx) {
        String name = ctx.pathParam("name");
        if (name.endsWith(".svg") && RESOURCES.containsKey(name)) {
            Answers.send(ctx, 200, "image/svg+xml", read(RESOURCES.get(name)));
        } else {
            ctx.fail(404);
        }
    }

    static String read(String resource) {
        try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
