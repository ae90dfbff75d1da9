package org.auth0quarkus.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

/** Screenshots for people: in target/screenshots, or where {@code -Dscreenshots} says, which for the docs is docs/images. */
final class Pictures {
    private static final Path DIRECTORY = Path.of(System.getProperty("screenshots", "target/screenshots"));

    private Pictures() {}

    /** What is seen in the window, without the focus and the mouse of whoever got there. */
    static void take(Window window, String name) {
        Page page = window.page();
        page.mouse().move(0, 0);
        page.evaluate("document.activeElement.blur()");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(DIRECTORY.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
