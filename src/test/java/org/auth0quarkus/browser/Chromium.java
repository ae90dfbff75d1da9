package org.auth0quarkus.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;

/** The installed Chromium, started once for all tests of this process; it ends with it. */
final class Chromium {
    static final String MISSING =
            "There is no chromium on the PATH. Debian, Ubuntu: apt-get install chromium. Elsewhere"
                    + " name its program in the environment variable CHROMIUM.";

    /** It is to talk to nobody but the application. */
    private static final List<String> QUIET =
            List.of("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pings");

    /**
     * A page that one goes back to may come from memory, as it does for people. Playwright turns that off because it cannot
     * wait for such a page: a private page that came from memory would fail its test by a timeout.
     */
    private static final List<String> BACK_AS_IN_LIFE = List.of("--disable-back-forward-cache");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Chromium::isProgram);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Chromium::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    static synchronized BrowserContext visitor(Consumer<Browser.NewContextOptions> wishes) {
        if (browser == null) {
            browser = playwright()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(installed().orElseThrow())
                            .setArgs(QUIET)
                            .setIgnoreDefaultArgs(BACK_AS_IN_LIFE));
        }
        // Still, as what moves is between two colours.
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE);
        wishes.accept(options);
        return browser.newContext(options);
    }

    /** Somebody whose browser keeps no cookies: a setting of a profile, so it takes a browser of its own. */
    static BrowserContext visitorWithoutCookies(Path profile) {
        try {
            Path preferences =
                    Files.createDirectories(profile.resolve("Default")).resolve("Preferences");
            Files.writeString(preferences, "{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return playwright()
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setLocale("en-GB")
                                .setArgs(QUIET));
    }

    private static synchronized Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        return playwright;
    }
}
