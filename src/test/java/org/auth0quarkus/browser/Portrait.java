package org.auth0quarkus.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Route;

/** A user's picture as providers have them: on another host, over https. No test may go there, so the browser is given it. */
final class Portrait {
    static final String ADDRESS = "https://pictures.example.com/alice.svg";

    private static final Path FILE = Path.of("src/main/resources/devtenant/pictures/alice.svg");

    private Portrait() {}

    static void serveTo(Window window) {
        window.page()
                .route(
                        ADDRESS,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("image/svg+xml")
                                .setPath(FILE)));
    }
}
