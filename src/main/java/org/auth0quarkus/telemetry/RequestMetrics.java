package org.auth0quarkus.telemetry;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpMethod;
import org.auth0quarkus.http.Routes;

/**
 * What the metric of requests says of one: its method and the route that the application declares, whatever came of it.
 * Quarkus takes both from the request, so that strangers fill the memory with series (quarkusio/quarkus PR 55030), and calls
 * every redirect {@code REDIRECTION}.
 */
@Singleton
class RequestMetrics implements HttpServerMetricsTagsContributor, MeterFilter {
    /** For all that the application does not declare. */
    static final String OTHER = "other";

    private static final String NAME = "http.server.requests";
    private static final String ASSETS = "/assets/";

    /** As the IANA registry has them. */
    private static final Set<String> METHODS =
            HttpMethod.values().stream().map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    /** Around what pages and logins take, several of them where a visitor begins to wait. */
    private static final double[] BUCKETS = Stream.of(5, 10, 25, 50, 75, 100, 150, 250, 500, 1000, 2500, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    private final Routes routes;

    RequestMetrics(Routes routes) {
        this.routes = routes;
    }

    /** Of two tags with one name, the later counts. */
    @Override
    public Tags contribute(Context context) {
        return Tags.of(
                "method", method(context.request().method().name()),
                "uri", route(context));
    }

    private String route(Context context) {
        String path = context.request().path();
        if (path == null) {
            return OTHER;
        }
        return path.startsWith(ASSETS)
                ? ASSETS + "*"
                : routes.at(path).map(Routes.Route::template).orElse(OTHER);
    }

    private static String method(String method) {
        return METHODS.contains(method) ? method : OTHER;
    }

    /** A request that was broken off is counted without {@link #contribute}, under the path that it came with. */
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        boolean made = id.getName().equals(NAME) && "RESET".equals(id.getTag("status")) && !isDeclared(id);
        return made ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
    }

    private boolean isDeclared(Meter.Id id) {
        String uri = id.getTag("uri");
        return METHODS.contains(id.getTag("method"))
                && routes.at(uri).filter(route -> route.template().equals(uri)).isPresent();
    }

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(NAME)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BUCKETS)
                        .build()
                        .merge(config)
                : config;
    }
}
