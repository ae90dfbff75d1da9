package org.auth0quarkus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.util.Cookie;

/** A visitor's browser, without JavaScript. */
final class Browser implements AutoCloseable {
    private final WebClient client = new WebClient();
    private final String origin;

    Browser() {
        this(Tenant.APPLICATION);
    }

    Browser(String origin) {
        this.origin = origin;
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        // It would go to the log, with the value of the CSRF field.
        client.getOptions().setPrintContentOnFailingStatusCode(false);
        client.getOptions().setTimeout(20_000);
    }

    Page go(String path) {
        try {
            return client.getPage(URI.create(origin).resolve(path).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HtmlPage open(String path) {
        return (HtmlPage) go(path);
    }

    /** Goes to a page that asks for a login, and signs in. */
    HtmlPage signIn(String user, String path) {
        return choose(open(path), user);
    }

    HtmlPage signIn(String user) {
        return signIn(user, "/login");
    }

    /** On the provider's page: signs in as a demo user. */
    static <P extends Page> P choose(HtmlPage providersPage, String user) {
        return click(providersPage, "button[name=user][value=" + user + "]");
    }

    /** On the provider's page: signs in as anybody. */
    static <P extends Page> P chooseSomebodyElse(HtmlPage providersPage, String name, String email) {
        providersPage.<HtmlInput>querySelector("input[name=name]").setValue(name);
        providersPage.<HtmlInput>querySelector("input[name=email]").setValue(email);
        return click(providersPage, "form:has(input[name=email]) button");
    }

    /** As above, with claims as JSON. */
    static <P extends Page> P chooseSomebodyElse(HtmlPage providersPage, String name, String email, String claims) {
        providersPage.<HtmlTextArea>querySelector("textarea[name=claims]").setText(claims);
        return chooseSomebodyElse(providersPage, name, email);
    }

    static <P extends Page> P click(HtmlPage page, String selector) {
        try {
            DomElement element = page.querySelector(selector);
            if (element == null) {
                throw new AssertionError("no " + selector + " on " + page.getUrl() + ":\n" + page.asXml());
            }
            return element.click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <P extends Page> P signOut(HtmlPage page) {
        return click(page, "form[action='/logout'] button");
    }

    /** Where an answer leads that was not followed. */
    static String location(Page answer) {
        return answer.getWebResponse().getResponseHeaderValue("Location");
    }

    static boolean isProvidersLogin(HtmlPage page) {
        return page.getUrl().getPath().endsWith("/dev-tenant/authorize");
    }

    static String path(Page page) {
        return page.getUrl().getFile();
    }

    static int status(Page page) {
        return page.getWebResponse().getStatusCode();
    }

    static String heading(HtmlPage page) {
        return page.querySelector("h1").getTextContent().strip();
    }

    Optional<String> cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    Set<String> cookieNames() {
        return cookies().stream().map(Cookie::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> cookieNames(String prefix) {
        return cookieNames().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    void plant(String name, String value) {
        client.getCookieManager().addCookie(new Cookie("localhost", name, value, "/", null, false));
    }

    void forget(String name) {
        cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(client.getCookieManager()::removeCookie);
    }

    /** As if the browser sent this with each request. */
    Browser with(String header, String value) {
        client.addRequestHeader(header, value);
        return this;
    }

    Browser without(String header) {
        client.removeRequestHeader(header);
        return this;
    }

    Browser withoutRedirects() {
        client.getOptions().setRedirectEnabled(false);
        return this;
    }

    Browser withRedirects() {
        client.getOptions().setRedirectEnabled(true);
        return this;
    }

    private Set<Cookie> cookies() {
        client.getCookieManager().clearExpired(new Date());
        return Set.copyOf(client.getCookieManager().getCookies());
    }

    @Override
    public void close() {
        client.close();
    }
}
