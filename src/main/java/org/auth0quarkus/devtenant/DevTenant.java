package org.auth0quarkus.devtenant;

import java.time.Clock;
import java.util.random.RandomGenerator;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The development tenant: puts its parts together and lays out their routes. */
final class DevTenant implements AutoCloseable {
    /** Before everything of the application that could ask for authentication or read the body. */
    private static final int BEFORE_THE_APPLICATION = -100_000;

    private static final long MOST_BODY_BYTES = 64 * 1024;
    // No form-action: Chrome applies it to the redirect after a form too, and that goes to the client.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none'; frame-ancestors 'none'";

    private final Vertx vertx;
    private final DevTenantSettings settings;
    private final BackChannel backChannel;
    private final Router router;

    DevTenant(Vertx vertx, DevTenantSettings settings, Memory memory, Clock clock, RandomGenerator random) {
        Secrets secrets = new Secrets(random);
        Signer signer = new Signer(memory, settings.clientSecret(), settings.algorithm());
        Faults faults = new Faults(memory);
        Lifetimes lifetimes = new Lifetimes(memory);
        Users users = new Users(memory, clock);
        Grants grants = new Grants(memory, clock, secrets);
        AccessTokens access = new AccessTokens(memory, settings, signer, grants, lifetimes, clock, secrets);
        IdTokens ids = new IdTokens(settings, signer, faults, lifetimes, clock);
        TokenAnswer tokens = new TokenAnswer(users, ids, access, lifetimes);
        ClientAuthentication client = new ClientAuthentication(settings, faults);
        Pages pages = new Pages(settings);
        this.vertx = vertx;
        this.settings = settings;
        this.backChannel = new BackChannel(vertx, settings, memory, signer, clock, secrets);
        this.router = guardedRouter(vertx);
        router.route().handler(new DateHeader(clock, faults)::add);
        route(new Outages(faults));
        SsoSessions sessions = new SsoSessions(memory, clock, secrets, settings, backChannel);
        route(new MetadataEndpoint(settings, signer, faults, memory));
        PushEndpoint push = new PushEndpoint(settings, client, memory, clock, secrets, faults);
        router.post("/oauth/par").handler(push::handle);
        route(new AuthorizeEndpoint(settings, users, sessions, grants, faults, pages, push));
        route(new TokenEndpoint(client, grants, sessions, tokens, new TokenFaults(vertx, faults), memory));
        route(new BearerEndpoints(settings, access, users, faults, memory));
        route(new LogoutEndpoints(settings, signer, sessions, faults, pages));
        route(new ControlEndpoint(memory, faults, lifetimes, users, sessions, backChannel, signer));
        router.post("/oauth/revoke").handler(new RevocationEndpoint(client, grants, access, faults, memory)::handle);
        routeTheRest();
    }

    /**
     * Answers everything under the issuer's path, before any other route of this router. The request starts anew in a router
     * of ours: in a sub-router, the application's failure handlers would answer our failures.
     */
    void mountOn(Router parent) {
        Router own = Router.router(vertx);
        own.route(settings.path() + "*").subRouter(router);
        parent.route(settings.path() + "*").order(BEFORE_THE_APPLICATION).handler(ctx -> own.handle(ctx.request()));
    }

    @Override
    public void close() {
        backChannel.close();
    }

    private static Router guardedRouter(Vertx vertx) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(MOST_BODY_BYTES);
        Router router = Router.router(vertx);
        router.route().handler(DevTenant::secure);
        router.route().handler(LoopbackOnly::check);
        router.route("/control/*").handler(LoopbackOnly::checkNoOtherSite);
        router.post().handler(ctx -> {
            ctx.request().resume(); // Quarkus pauses a request before it reaches the first route
            body.handle(ctx);
        });
        router.route().failureHandler(DevTenant::fail);
        return router;
    }

    private void route(Outages outages) {
        router.get("/.well-known/openid-configuration")
                .handler(outages.of(Fault.DISCOVERY_500, Fault.DISCOVERY_TIMEOUT));
        router.get("/.well-known/jwks.json").handler(outages.of(Fault.JWKS_500, Fault.JWKS_TIMEOUT));
        router.route("/authorize").handler(outages.of(Fault.AUTHORIZE_500, Fault.AUTHORIZE_TIMEOUT));
        router.route("/userinfo").handler(outages.of(Fault.USERINFO_500, Fault.USERINFO_TIMEOUT));
        router.route("/oidc/logout").handler(outages.of(Fault.LOGOUT_500, Fault.LOGOUT_TIMEOUT));
        router.route("/v2/logout").handler(outages.of(Fault.LOGOUT_500, Fault.LOGOUT_TIMEOUT));
    }

    private void route(MetadataEndpoint metadata) {
        router.get("/.well-known/openid-configuration").handler(metadata::discovery);
        router.get("/.well-known/jwks.json").handler(metadata::keys);
    }

    private void route(AuthorizeEndpoint authorize) {
        router.get("/authorize").handler(authorize::ask);
        router.post("/authorize").handler(authorize::answer);
    }

    private void route(TokenEndpoint token) {
        router.post("/oauth/token").handler(token::handle);
    }

    private void route(BearerEndpoints bearer) {
        router.get("/userinfo").handler(bearer::userinfo);
        router.post("/userinfo").handler(bearer::userinfo);
        router.get("/api").handler(bearer::api);
    }

    private void route(LogoutEndpoints logout) {
        router.get("/oidc/logout").handler(logout::oidc);
        router.post("/oidc/logout").handler(logout::oidc);
        router.get("/v2/logout").handler(logout::v2);
    }

    private void route(ControlEndpoint control) {
        router.post("/control/faults").handler(control::raise);
        router.delete("/control/faults").handler(control::clearFaults);
        router.post("/control/lifetimes").handler(control::changeLifetimes);
        router.post("/control/end-session").handler(control::endSession);
        router.post("/control/logout-token").handler(control::logoutToken);
        router.post("/control/reset").handler(control::reset);
        router.get("/control/counters").handler(control::counters);
    }

    private void routeTheRest() {
        router.get("/app.css").handler(StaticFiles::stylesheet);
        router.get("/pictures/:name").handler(StaticFiles::picture);
        router.route().handler(ctx -> ctx.fail(404));
    }

    private static void secure(RoutingContext ctx) {
        HttpServerResponse response = ctx.response();
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
        response.putHeader("Cache-Control", "no-store");
        ctx.next();
    }

    private static void fail(RoutingContext ctx) {
        if (ctx.failure() instanceof OAuthProblem problem) {
            problem.answer(ctx);
        } else if (!ctx.response().ended()) {
            int status = ctx.statusCode() < 400 ? 500 : ctx.statusCode();
            Answers.send(ctx, status, "text/plain", "Status " + status);
        }
    }
}
