package org.auth0quarkus.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.auth0quarkus.api.Problem;
import org.auth0quarkus.i18n.Language;

/**
 * A 503 that is made once. It names no correlation id, as no log line belongs to one of them, and asks for no stylesheet, as
 * that would be one more request.
 */
record BusyAnswer(CharSequence type, Buffer body) {
    BusyAnswer(String type, String body) {
        this(HttpHeaders.createOptimized(type), Buffer.buffer(body));
    }

    /** In all languages: finding out which one is more work than that. */
    static BusyAnswer page() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" "
                + "content=\"light dark\"><title>503</title></head><body>");
        for (Language language : Language.all()) {
            FaultMessages says = MessageBundles.get(
                    FaultMessages.class, Localized.Literal.of(language.locale().toLanguageTag()));
            html.append("<div lang=\"%s\"><h1>%s</h1><p>%s</p><p>%s</p></div>"
                    .formatted(
                            language.html(),
                            says.title(Fault.UNAVAILABLE),
                            says.text(Fault.UNAVAILABLE),
                            says.next(Fault.UNAVAILABLE)));
        }
        return new BusyAnswer(Pages.TYPE, html.append("</body></html>\n").toString());
    }

    static BusyAnswer problem() {
        return new BusyAnswer(
                Problem.TYPE,
                Problem.of(503, Fault.UNAVAILABLE.key().replace('_', ' ')).json());
    }

    void end(HttpServerResponse response) {
        response.setStatusCode(503)
                .putHeader(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .putHeader(HttpHeaderNames.CONTENT_TYPE, type)
                .end(body);
    }
}
