package org.auth0quarkus.web;

import java.time.Clock;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.concurrent.FastThreadLocal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import org.auth0quarkus.telemetry.RepeatedWarning;
import org.jboss.logging.Logger;

/**
 * Turns away what could not be answered soon, before it costs anything: else all requests would wait longer and longer, and
 * visitors give up on answers that are still being made. Not {@code quarkus-load-shedding}: that counts requests under
 * way, of which an event loop has one, however many wait for it.
 */
@Singleton
class Shedding {
    /** Behind the filters that every answer passes; ahead of all that looks at a request. */
    private static final int EARLY = 950;

    private static final String RETRY_AFTER_SECONDS = "5";

    private final FastThreadLocal<Loop> loops = new FastThreadLocal<>() {
        @Override
        protected Loop initialValue() {
            return Loop.current();
        }
    };

    private final Counter shed;
    private final RepeatedWarning warning;
    private final BusyAnswer page = BusyAnswer.page();
    private final BusyAnswer problem = BusyAnswer.problem();

    Shedding(MeterRegistry meters, Clock clock) {
        // There from the start: Prometheus sees no increase in a counter that begins at one.
        this.shed = meters.counter("auth0.requests.shed");
        this.warning = new RepeatedWarning(Logger.getLogger(Shedding.class), clock);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        Loop loop = loops.get();
        long now = System.nanoTime();
        if (loop.backlog.wantsProbe(now)) {
            loop.probe.run();
        }
        if (loop.backlog.isTooMuch(now) && !isSaidOnce(context.request())) {
            turnAway(context);
        } else {
            context.next();
        }
    }

    /** A provider need not repeat a logout, and what it ends would live on. */
    private static boolean isSaidOnce(HttpServerRequest request) {
        return "/backchannel-logout".equals(request.path());
    }

    private void turnAway(RoutingContext context) {
        shed.increment();
        warning.warn("requests were turned away with 503: more come than can be answered");
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            // A body is not read, so the connection is of no more use.
            response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        response.putHeader(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        (new Navigation(request.headers()).isPage() ? page : problem).end(response);
    }

    private record Loop(Backlog backlog, Runnable probe) {
        static Loop current() {
            Backlog backlog = new Backlog(System.nanoTime());
            EventLoop loop = ((ContextInternal) Vertx.currentContext()).nettyEventLoop();
            return new Loop(backlog, QueueProbe.on(loop, () -> backlog.probeReturns(System.nanoTime())));
        }
    }
}
