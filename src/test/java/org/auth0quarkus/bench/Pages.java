package org.auth0quarkus.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that are compared. */
record Pages(
        Case home,
        Case homeSignedIn,
        Case profile,
        Case homeInRedis,
        Case profileInRedis,
        Case me,
        Case meSignedIn,
        Case meInRedis) {

    static Pages of(Place cookie, Place redis) {
        String sealed = SignIn.at(cookie.origin());
        String stored = SignIn.at(redis.origin());
        return new Pages(
                new Case("home, anonymous", cookie, "/", null, "screen_hint=signup"),
                new Case("home, cookie session", cookie, "/", sealed, "action=\"/logout\""),
                new Case("profile, cookie session", cookie, "/profile", sealed, "id=\"claims\""),
                new Case("home, Redis session", redis, "/", stored, "action=\"/logout\""),
                new Case("profile, Redis session", redis, "/profile", stored, "id=\"claims\""),
                new Case("/api/me, anonymous", cookie, "/api/me", null, "false"),
                new Case("/api/me, cookie session", cookie, "/api/me", sealed, "\"email\""),
                new Case("/api/me, Redis session", redis, "/api/me", stored, "\"email\""));
    }

    List<Case> inCookies() {
        return List.of(home, homeSignedIn, profile, me, meSignedIn);
    }

    void report(Report report, Rounds rounds) {
        List<Case> cases = List.of(home, homeSignedIn, profile, homeInRedis, profileInRedis, me, meSignedIn, meInRedis);
        Map<Case, Integer> sizes = new LinkedHashMap<>();
        cases.forEach(each -> sizes.put(each, each.size()));
        Map<Integer, Map<Case, Figures>> figures = rounds.of(cases, List.of(1, 32));
        figures.forEach((connections, seen) -> report.requests(connections, seen, sizes));
        report.ratios(figures);
        List.of(homeSignedIn, profile, homeInRedis, profileInRedis).forEach(each -> report.ratio(each, home, figures));
        List.of(meSignedIn, meInRedis).forEach(each -> report.ratio(each, home, figures));
        List.of(meSignedIn, meInRedis).forEach(each -> report.ratio(each, me, figures));
        List.of(meSignedIn, meInRedis).forEach(each -> report.ratioWithSession(home, each, me, figures));
    }
}
