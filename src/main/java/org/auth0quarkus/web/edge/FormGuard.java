package org.auth0quarkus.web.edge;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.auth0quarkus.web.ErrorAnswers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a form ahead of Quarkus REST, which fails on one that cannot be decoded in the middle of reading: the visitor is never
 * answered, and the whole body is in the log. What is right is handed on as it came.
 */
@Singleton
class FormGuard {
    /** Behind the guard of the head; ahead of authentication. */
    private static final int EARLY = 890;

    private final int limit;
    private final ErrorAnswers answers;

    FormGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ErrorAnswers answers) {
        this.limit = (int) Math.min(limit.asLongValue(), Integer.MAX_VALUE);
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaderNames.CONTENT_TYPE);
        if (!hasBody(request)) {
            context.next();
        } else if (!SentForm.isReadable(type)) {
            refuse(context, 415);
        } else if (SentForm.isForm(type)) {
            read(context, type);
        } else {
            context.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private void read(RoutingContext context, String type) {
        HttpServerRequest request = context.request();
        if (HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(
                String.valueOf(request.getHeader(HttpHeaderNames.EXPECT)))) {
            request.response().writeContinue();
            request.headers().remove(HttpHeaderNames.EXPECT);
        }
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() <= limit) {
                body.appendBuffer(part);
            } else if (!request.response().ended()) {
                refuse(context, 413);
            }
        });
        request.endHandler(end -> {
            if (!request.response().ended()) {
                complete(context, type, body);
            }
        });
        request.resume();
    }

    private void complete(RoutingContext context, String type, Buffer body) {
        // Every byte a character, as a form's text is ASCII and what is not stands for itself.
        int status = new SentForm(type, body.toString(StandardCharsets.ISO_8859_1)).status();
        if (status == 200) {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        } else {
            answers.end(context, status);
        }
    }

    /** The rest is not read, so the connection is of no more use. */
    private void refuse(RoutingContext context, int status) {
        context.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        answers.end(context, status);
    }
}
