package org.auth0quarkus.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.auth0quarkus.devtenant.DevTenantServer;
import org.auth0quarkus.journey.Collector.Span;
import org.eclipse.microprofile.config.ConfigProvider;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a collector gets to know of sign-ins, with both stores: {@code ./mvnw verify -Ptracing}. */
@Tag("tracing")
class TracingIT {
    private static final Set<String> MAY_HAVE_TEXT = Set.of(
            "code.function.name",
            "db.namespace",
            "db.operation",
            "db.system",
            "error.type",
            "http.request.method",
            "http.route",
            "url.full",
            "url.path",
            "url.scheme");

    private static final String END = "/the-end";

    /** What each visit could give away: codes, states, cookies, names of keys in Redis. */
    private static final Set<String> secrets = new HashSet<>();

    private static final StringBuilder log = new StringBuilder();
    private static Collector collector;
    private static RedisProcess redis;
    private static List<Span> spans;

    @BeforeAll
    static void liveThroughADayWithEachStore() {
        collector = new Collector();
        redis = RedisProcess.begin();
        visit(Map.of("AUTH0_SESSION_STORE", "cookie"));
        visit(Map.of("AUTH0_SESSION_STORE", "redis", "REDIS_URL", redis.url()));
        spans = collector.spans();
    }

    @AfterAll
    static void closeAll() {
        redis.close();
        collector.close();
    }

    private static void visit(Map<String, String> store) {
        long endsBefore = ends();
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        try (DevTenantServer tenant = DevTenantServer.start(origin)) {
            Map<String, String> settings = Replica.settings(tenant, origin);
            settings.putAll(store);
            settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
            settings.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            settings.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
            // As in an environment that many services share.
            settings.put("OTEL_SPAN_EVENT_COUNT_LIMIT", "128");
            try (Replica replica = Replica.start(port, settings)) {
                try (Browser browser = new Browser(origin)) {
                    tenant.control().accessTokenLifetime(Readiness.SOON_DUE);
                    signIn(browser);
                    Readiness.untilDue();
                    HtmlPage profile = browser.withRedirects().open("/profile");
                    browser.go("/api/me");
                    browser.go("/api-call?of=alice@example.com");
                    Browser.signOut(profile);
                    tenant.control().fault("wrong_issuer");
                    browser.signIn("alice");
                }
                get(origin + "/people/alice@example.com/Alice");
                get(origin + "/profile");
                get(origin + "/assets/app.css?v=1");
                get(replica.health("ready"));
                get(origin + "/callback?code=a-code-of-nobody&state=a-state-of-nobody");
                get(origin + END);
                await().until(() -> ends() == endsBefore + 1);
                log.append(replica.log());
            }
        }
    }

    private static void get(String address) {
        given().redirects().follow(false).get(address);
    }

    private static long ends() {
        return collector.spans().stream()
                .filter(span -> END.equals(span.attributes().get("url.path")))
                .count();
    }

    private static void signIn(Browser browser) {
        HtmlPage login = browser.open("/login?login_hint=alice@example.com&returnTo=/profile");
        remember(browser);
        browser.withoutRedirects();
        String callback = Browser.location(Browser.choose(login, "alice"));
        secrets.add(QueryParameter.of(login.getUrl(), "nonce"));
        secrets.add(QueryParameter.of(callback, "state"));
        secrets.add(QueryParameter.of(callback, "code"));
        browser.go(callback);
        remember(browser);
    }

    private static void remember(Browser browser) {
        browser.cookieNames().forEach(name -> secrets.add(browser.cookie(name).orElseThrow()));
        redis.cli("KEYS", "auth0:*")
                .lines()
                .flatMap(key -> Stream.of(key.split(":")))
                .filter(part -> part.length() > 20)
                .forEach(secrets::add);
    }

    private static Stream<Span> of(String attribute, String value) {
        return spans.stream().filter(span -> value.equals(span.attributes().get(attribute)));
    }

    private static Stream<String> texts() {
        return spans.stream()
                .flatMap(span -> Stream.concat(Stream.of(span.name()), span.attributes().values().stream()));
    }

    private static Span parent(Span span) {
        return spans.stream()
                .filter(other -> other.id().equals(span.parent()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsOfTheRequestsOfEachStore() {
        assertThat(spans.stream().map(Span::name))
                .contains("GET /login", "GET /callback", "GET /profile", "GET /api/me", "GET /api-call")
                .contains("POST /logout", "GET /signed-out");
        assertThat(of("url.path", "/callback").map(span -> span.attributes().get("http.response.status_code")))
                .containsExactly("302", "400", "400", "302", "400", "400");
        assertThat(of("db.system", "redis").map(Span::name)).contains("eval", "hmget");
    }

    @Test
    void leavesOutFilesAndProbes() {
        assertThat(spans.stream().map(span -> span.attributes().getOrDefault("url.path", "")))
                .noneMatch(path -> path.startsWith("/assets") || path.startsWith("/q"));
    }

    @Test
    void tellsWhoCausedACallOfTheProvider() {
        assertThat(spans.stream()
                        .filter(span ->
                                span.attributes().getOrDefault("url.full", "").endsWith("/oauth/token"))
                        .map(TracingIT::parent)
                        .map(Span::name))
                .contains("GET /callback", "GET /profile");
    }

    @Test
    void saysWhatProcessItIs() {
        String name = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        assertThat(collector.resources())
                .allSatisfy(resource -> assertThat(resource).containsEntry("service.name", name));
    }

    @Test
    void hasNoSecretAndNobodyInWhatIsSent() {
        assertThat(secrets).hasSizeGreaterThan(12).allSatisfy(secret -> assertThat(secret)
                .hasSizeGreaterThan(8));
        String received = collector.received().toLowerCase(Locale.ROOT);
        assertThat(secrets).noneMatch(secret -> received.contains(secret.toLowerCase(Locale.ROOT)));
        assertThat(List.of("alice", "example.com", "5f7c8ec7c33c6c004bbafe82", "nobody", "eyj", "mozilla", "127.0.0.1"))
                .noneMatch(received::contains);
        SuiteLogs.SECRETS.forEach(secret -> assertThat(texts()).noneMatch(secret.asPredicate()));
    }

    @Test
    void hasNoTextButWhatIsListed() {
        assertThat(spans.stream()
                        .flatMap(span -> span.attributes().entrySet().stream())
                        .filter(attribute -> !MAY_HAVE_TEXT.contains(attribute.getKey())))
                .allSatisfy(attribute -> assertThat(attribute.getValue()).matches("REDACTED|[0-9]+"));
    }

    @Test
    void tellsPathsInWords() {
        assertThat(of("url.path", "/people/*/*")).hasSize(2);
        assertThat(spans.stream().map(span -> span.attributes().get("url.full")).filter(Objects::nonNull))
                .hasSizeGreaterThan(10)
                .allMatch(url -> url.matches("http://localhost:[0-9]+/dev-tenant(/[a-z.-]+){1,2}"));
    }

    @Test
    void tellsOfNoException() {
        assertThat(of("url.path", "/profile").map(span -> span.attributes().get("http.response.status_code")))
                .as("one was thrown for the visitor who is not signed in")
                .contains("302");
        assertThat(spans).allMatch(span -> span.events() == 0);
    }

    @Test
    void isFoundFromTheLog() {
        Set<String> traces = spans.stream().map(Span::trace).collect(Collectors.toSet());
        assertThat(log.toString()
                        .lines()
                        .filter(line -> line.contains("\"loggerName\":\"audit\""))
                        .map(line -> new JsonObject(line).getJsonObject("mdc").getString("traceId")))
                .hasSizeGreaterThan(4)
                .allMatch(traces::contains);
    }
}
