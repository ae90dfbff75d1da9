package org.auth0quarkus.web;

import java.util.List;

import io.vertx.core.MultiMap;

/** What a request's headers tell about who made it: a person going to a page, or a script. */
record Navigation(MultiMap headers) {
    /** Fetch metadata's, then those of older browsers, Safari, Firefox and Next.js. */
    private static final List<String> AHEAD =
            List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz", "Next-Router-Prefetch");

    /** Whether the answer is to be a page; a script gets a status and JSON. */
    boolean isPage() {
        String accept = headers.get("Accept");
        boolean wantsJson = accept != null && accept.contains("json") && !accept.contains("text/html");
        return !wantsJson && !headers.contains("X-Requested-With") && isNavigate();
    }

    /**
     * Whether the visitor came here from a page of ours. Fetch metadata cannot be forged by a page; an address that was typed
     * looks like a link in a mail program ({@code none}), and both are asked once more.
     */
    boolean isDeliberate() {
        return "same-origin".equals(headers.get("Sec-Fetch-Site")) && isNavigate() && !isAhead();
    }

    /** Whether a form was posted by a page of another site; browsers without fetch metadata send the origin. */
    boolean isForeignPost(String ownOrigin) {
        String site = headers.get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = headers.get("Origin");
        return origin != null && !origin.equals(ownOrigin);
    }

    private boolean isNavigate() {
        String mode = headers.get("Sec-Fetch-Mode");
        return mode == null || mode.equals("navigate");
    }

    /** Made ahead of what the visitor may do, or to show a preview: nothing may come of it. */
    boolean isAhead() {
        return AHEAD.stream().anyMatch(headers::contains);
    }
}
