package org.auth0quarkus.web;

import org.auth0quarkus.api.ApiAnswer;

/**
 * A call of the external API as a page shows it.
 *
 * @param text null when the body is no text
 * @param cut whether there is more of it
 */
record ApiCallView(String request, String status, boolean good, String type, String text, boolean cut) {
    private static final int LONGEST = 20_000;

    static ApiCallView of(String url, ApiAnswer answer) {
        String text = answer.text().map(it -> it.replace("\r\n", "\n")).orElse(null);
        boolean cut = text != null && text.codePointCount(0, text.length()) > LONGEST;
        return new ApiCallView(
                "GET " + url,
                (answer.status() + " " + answer.reason()).strip(),
                answer.status() < 400,
                answer.type(),
                cut ? Shown.start(text, LONGEST) : text,
                cut);
    }

    public boolean unreadable() {
        return text == null;
    }

    public boolean empty() {
        return text != null && text.isBlank();
    }
}
