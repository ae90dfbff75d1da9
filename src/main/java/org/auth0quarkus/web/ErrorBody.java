package org.auth0quarkus.web;

import java.util.function.Supplier;

import org.jboss.logging.Logger;

/** What an error is answered with: the page, or a line of plain text when the page itself cannot be made. */
record ErrorBody(String type, String text) {
    private static final Logger LOG = Logger.getLogger(ErrorBody.class);

    static ErrorBody of(ErrorView view, Supplier<String> page) {
        try {
            return new ErrorBody(Pages.TYPE, page.get());
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "error page not made: status %d, id %s", view.status(), view.correlationId());
            // In both languages, as choosing one may be what failed.
            return new ErrorBody(
                    "text/plain;charset=UTF-8",
                    "Something went wrong. / 出了问题。\n%d%s\n"
                            .formatted(view.status(), view.correlationId() == null ? "" : ", " + view.correlationId()));
        }
    }
}
