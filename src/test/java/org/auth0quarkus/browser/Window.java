package org.auth0quarkus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import org.auth0quarkus.journey.Tenant;

/** A visitor's window in Chromium, with cookies of its own, that remembers whatever the browser complains about. */
final class Window implements AutoCloseable {
    private final BrowserContext visitor;
    private final Page page;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    private Window(BrowserContext visitor, String origin) {
        this.visitor = visitor;
        this.origin = origin;
        visitor.setDefaultTimeout(10_000);
        visitor.onConsoleMessage(this::listen);
        visitor.onWebError(error -> complaints.add(error.error()));
        this.page = visitor.newPage();
    }

    static Window open() {
        return open(wishes -> {});
    }

    static Window open(Consumer<Browser.NewContextOptions> wishes) {
        return open(Tenant.APPLICATION, wishes);
    }

    static Window open(String origin, Consumer<Browser.NewContextOptions> wishes) {
        return new Window(Chromium.visitor(wishes), origin);
    }

    static Window openWithoutCookies(Path profile) {
        return new Window(Chromium.visitorWithoutCookies(profile), Tenant.APPLICATION);
    }

    /** Another tab of the same visitor. */
    Page tab() {
        return visitor.newPage();
    }

    Page page() {
        return page;
    }

    Response go(String path) {
        return page.navigate(at(path));
    }

    String at(String path) {
        return URI.create(origin).resolve(path).toString();
    }

    /** Goes to a page that asks for a login, and signs in. */
    Window signIn(String user, String path) {
        go(path);
        choose(page, user);
        return this;
    }

    static void choose(Page providersPage, String user) {
        providersPage.click("button[name=user][value=" + user + "]");
    }

    static void signOut(Page page) {
        page.click("header form[action='/logout'] button");
    }

    String heading() {
        return heading(page);
    }

    static String heading(Page page) {
        return page.innerText("h1").strip();
    }

    String path() {
        return path(page);
    }

    static String path(Page page) {
        URI address = URI.create(page.url());
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** What is too wide: the page itself, not a part that scrolls by itself. */
    int width() {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    Window light() {
        return in(ColorScheme.LIGHT);
    }

    Window dark() {
        return in(ColorScheme.DARK);
    }

    private Window in(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** All rules of axe-core, best practices too. */
    void assertAccessible(String as) {
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("axe-core on %s, %s", as, page.url())
                .isEmpty();
    }

    /** No error and no violation of the Content-Security-Policy on any page that was shown. */
    void assertNoComplaint() {
        assertThat(complaints).as("on the browser's console").isEmpty();
    }

    /** Chromium also notes when a page has an error's status, as ours do. */
    private void listen(ConsoleMessage message) {
        boolean errorPage = message.text().startsWith("Failed to load resource: the server responded with a status of")
                && message.location().startsWith(message.page().url());
        if (!errorPage && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    @Override
    public void close() {
        visitor.close();
    }
}
