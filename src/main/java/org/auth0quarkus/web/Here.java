package org.auth0quarkus.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.i18n.Language;

/**
 * The page that is being shown: what its navigation marks and its language switch returns to.
 *
 * @param isPage whether path and query lead to what is being shown, and not just somewhere sensible
 */
record Here(String path, String query, boolean isPage) {
    /** Where the language switch leads from an answer that is not a page of its own. */
    static final Here HOME = new Here("/", null, false);

    private static final String KEY = Here.class.getName();

    /** These do something when they are opened: nobody wants that again in another language. */
    private static final Set<String> ACTIONS =
            Set.of("/login", "/login/", "/callback", "/callback/", "/logout", "/logout/");

    private static final Set<String> LOGIN = Set.of("/login", "/login/", "/callback", "/callback/");

    private static final Set<String> LANGUAGE = Set.of(Language.NAME, "ui_locales");

    /** RFC 3986 characters; a second slash or a backslash would make a browser go to another host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/._~!$&'()*+,;=:@%-]{0,500}");

    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9/?._~!$&'()*+,;=:@%-]{0,1000}");

    /** Made once for a request; a page asks for each link. */
    static Here of(RoutingContext context) {
        Here known = context.get(KEY);
        if (known == null) {
            known = context.request().method() == HttpMethod.GET
                    ? of(context.request().path(), context.request().query())
                    : HOME;
            context.put(KEY, known);
        }
        return known;
    }

    static Here of(String path, String query) {
        if (path == null || !PATH.matcher(path).matches() || ACTIONS.contains(path)) {
            return HOME;
        }
        return new Here(path, query != null && QUERY.matcher(query).matches() ? query : null, true);
    }

    /** Whether a link stays on our own origin. */
    static boolean isLocal(String href) {
        if (href == null) {
            return false;
        }
        String[] parts = href.split("\\?", 2);
        return PATH.matcher(parts[0]).matches()
                && (parts.length == 1 || QUERY.matcher(parts[1]).matches());
    }

    /** Where to ask once more for what a request wanted; null when that was no page. */
    static String again(RoutingContext context) {
        if (LOGIN.contains(context.request().path())) {
            // A code works once, so a callback begins anew.
            return "/login";
        }
        Here here = of(context);
        if (!here.isPage) {
            return null;
        }
        return here.query == null ? here.path : here.path + "?" + here.query;
    }

    public boolean at(String page) {
        return isPage && path.equals(page);
    }

    /** The languages that this page could be shown in instead. */
    List<Language> others(Language current) {
        return Language.all().stream().filter(it -> !it.equals(current)).toList();
    }

    /** This page in another language. The new choice comes first: of two the first counts. */
    public String in(Language language) {
        String choice = Language.NAME + "=" + language.tag();
        Stream<String> rest = query == null ? Stream.empty() : Arrays.stream(query.split("&"));
        return path + "?"
                + Stream.concat(
                                Stream.of(choice),
                                rest.filter(part -> !part.isEmpty() && !LANGUAGE.contains(part.split("=", 2)[0])))
                        .collect(Collectors.joining("&"));
    }
}
