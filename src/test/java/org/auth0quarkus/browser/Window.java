package org.auth0quarkus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.auth0quarkus.journey.Tenant;

/** A visitor's window in Chromium, with cookies of its own, that remembers whatever the browser complains about. */
final class Window implements AutoCloseable {
    private static final int NARROW = 320;
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    /** Controls, and links that are not part of a sentence, of less than 44 px; a box to tick is as large as its label. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
                .filter(element => element.type !== 'hidden' && element.checkVisibility())
                .filter(element => !(element.matches('a') && getComputedStyle(element).display === 'inline'
                    && [...element.parentNode.childNodes].some(node => node.nodeType === 3 && node.data.trim())))
                .map(element => element.matches('[type=checkbox], [type=radio]')
                    ? element.closest('label') ?? element : element)
                .map(element => ({element, box: element.getBoundingClientRect()}))
                .filter(({box}) => box.width < 43.9 || box.height < 43.9)
                .map(({element, box}) => `${element.outerHTML} is ${box.width} by ${box.height}`)""";

    private final BrowserContext visitor;
    private final String origin;
    private final List<String> complaints;
    private final Page page;

    private Window(BrowserContext visitor, String origin, List<String> complaints) {
        this.visitor = visitor;
        this.origin = origin;
        this.complaints = complaints;
        this.page = visitor.newPage();
    }

    static Window open() {
        return open(wishes -> {});
    }

    static Window open(Consumer<Browser.NewContextOptions> wishes) {
        return open(Tenant.APPLICATION, wishes);
    }

    static Window open(String origin, Consumer<Browser.NewContextOptions> wishes) {
        return open(Chromium.visitor(wishes), origin);
    }

    static Window openWithoutCookies(Path profile) {
        return open(Chromium.visitorWithoutCookies(profile), Tenant.APPLICATION);
    }

    private static Window open(BrowserContext visitor, String origin) {
        List<String> complaints = new ArrayList<>();
        visitor.setDefaultTimeout(10_000);
        visitor.onConsoleMessage(message -> listen(message, complaints));
        visitor.onWebError(error -> complaints.add(error.error()));
        return new Window(visitor, origin, complaints);
    }

    /** Another tab of the same visitor. */
    Window tab() {
        return new Window(visitor, origin, complaints);
    }

    Page page() {
        return page;
    }

    Window go(String path) {
        page.navigate(at(path));
        return this;
    }

    private String at(String path) {
        return URI.create(origin).resolve(path).toString();
    }

    Window back() {
        page.goBack();
        return this;
    }

    Window reload() {
        page.reload();
        return this;
    }

    Window click(String selector) {
        page.click(selector);
        return this;
    }

    /** By a link on a site that is not ours: the tenant's, by a name for which there are no cookies. */
    Window comeFromAnotherSite(String path) {
        page.navigate(Tenant.issuer().replace("localhost", "127.0.0.1") + "authorize");
        page.evaluate("address => { location.href = address }", at(path));
        return assertAt(path);
    }

    /** Goes to a page that asks for a login, and signs in. */
    Window signIn(String user, String path) {
        return go(path).choose(user).assertAt(path.equals("/login") ? "/" : path);
    }

    /** On the provider's page: signs in as a demo user. */
    Window choose(String user) {
        return click("button[name=user][value=" + user + "]");
    }

    Window signOut() {
        return click("header form[action='/logout'] button");
    }

    /** Waits for the page of this heading; a click does not. */
    Window assertShows(String heading) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    /** With its stylesheet. */
    Window assertAt(String path) {
        PlaywrightAssertions.assertThat(page).hasURL(at(path));
        page.waitForLoadState();
        return this;
    }

    Window assertAtProvider() {
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("^" + Tenant.issuer() + "authorize"));
        return this;
    }

    Window assertStatus(int status) {
        PlaywrightAssertions.assertThat(page.locator("main .code")).hasText(String.valueOf(status));
        return this;
    }

    Window in(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    Window ofSize(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    /** On a phone nothing scrolls sideways and fingers hit what they mean, and on a desk axe-core finds nothing, in both colour schemes. */
    void assertFit(String what) {
        for (int width : new int[] {NARROW, PHONE}) {
            ofSize(width, 720);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", what)
                    .isEqualTo(width);
        }
        assertThat((List<?>) page.evaluate(SMALL))
                .as("smaller than a finger on %s", what)
                .isEmpty();
        ofSize(DESK, 720);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            in(scheme).assertAccessible(what + ", " + scheme);
        }
    }

    void assertAccessible(String what) {
        assertThat(Axe.violations(page)).as("axe-core on %s", what).isEmpty();
    }

    /** Chromium also notes when a page has an error's status, as ours do. */
    private static void listen(ConsoleMessage message, List<String> complaints) {
        boolean errorPage = message.text().startsWith("Failed to load resource: the server responded with a status of")
                && message.location().startsWith(message.page().url());
        if (!errorPage && (message.type().equals("error") || message.type().equals("warning"))) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /** Every test ends with this: no error and no violation of the Content-Security-Policy on any page. */
    @Override
    public void close() {
        visitor.close();
        assertThat(complaints).as("on the browser's console").isEmpty();
    }
}
