package org.auth0quarkus.devtenant;

import java.util.Optional;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** {@code /authorize}: asks who the visitor is, unless the tenant knows already, and goes back with a code. */
final class AuthorizeEndpoint {
    private static final String PUSHED = PushEndpoint.class.getName();

    private final DevTenantSettings settings;
    private final Users users;
    private final SsoSessions sessions;
    private final Grants grants;
    private final Faults faults;
    private final Pages pages;
    private final PushEndpoint pushed;

    AuthorizeEndpoint(
            DevTenantSettings settings,
            Users users,
            SsoSessions sessions,
            Grants grants,
            Faults faults,
            Pages pages,
            PushEndpoint pushed) {
        this.settings = settings;
        this.users = users;
        this.sessions = sessions;
        this.grants = grants;
        this.faults = faults;
        this.pages = pages;
        this.pushed = pushed;
    }

    private interface Step {
        void take(RoutingContext ctx, AuthorizeRequest request, ReturnAddress back);
    }

    /** GET: the client sends the visitor here. */
    void ask(RoutingContext ctx) {
        checked(ctx, this::signInOrShowPage);
    }

    /** POST: the visitor has answered the page. */
    void answer(RoutingContext ctx) {
        checked(ctx, this::takeAnswer);
    }

    private void checked(RoutingContext ctx, Step step) {
        MultiMap query = ctx.queryParams();
        ctx.put(PUSHED, query.get("request_uri"));
        pushed.resolve(query);
        if (faults.hits(Fault.ANY_AUDIENCE)) {
            query.remove("audience");
        }
        Optional<String> fault = refusal(query);
        if (fault.isPresent()) {
            pages.refusal(ctx, fault.get());
            return;
        }
        ReturnAddress back = ReturnAddress.of(query, faults.valueOf(Fault.CALLBACK_ISSUER));
        try {
            step.take(ctx, AuthorizeRequest.of(query, settings), back);
        } catch (OAuthProblem problem) {
            back.sendProblem(ctx, problem);
        }
    }

    private Optional<String> refusal(MultiMap query) {
        if (faults.hits(Fault.UNKNOWN_CLIENT)) {
            return Optional.of("unknownClient");
        }
        return faults.hits(Fault.CALLBACK_MISMATCH)
                ? Optional.of("callbackMismatch")
                : ReturnAddress.fault(query, settings);
    }

    private void signInOrShowPage(RoutingContext ctx, AuthorizeRequest request, ReturnAddress back) {
        if (request.audience() != null && faults.hits(Fault.UNKNOWN_AUDIENCE)) {
            throw AuthorizeRequest.unknownService(request.audience());
        }
        if (request.asksForRefreshToken() && faults.hits(Fault.NO_OFFLINE_ACCESS)) {
            throw new OAuthProblem(400, "invalid_scope", "The scope offline_access is not allowed");
        }
        faults.take(Fault.AUTHORIZE_ERROR).ifPresent(error -> {
            throw new OAuthProblem(
                    400, error.isEmpty() ? "server_error" : error, "The development tenant was told to fail");
        });
        Optional<User> known = sessions.current(ctx).flatMap(session -> users.withSub(session.sub()));
        if (known.isPresent() && !request.mustAsk()) {
            finish(ctx, request, back, known.get());
        } else if (request.mustNotAsk()) {
            throw new OAuthProblem(400, "login_required", "Login required");
        } else {
            pages.login(ctx, request, Guest.hinted(ctx.queryParams().get("login_hint")));
        }
    }

    private void takeAnswer(RoutingContext ctx, AuthorizeRequest request, ReturnAddress back) {
        MultiMap form = ctx.request().formAttributes();
        if (form.contains("cancel")) {
            throw OAuthProblem.accessDenied("User did not authorize the request");
        }
        Guest guest = Guest.of(form);
        Optional<User> user = form.contains("user")
                ? users.demo(form.get("user"))
                : Optional.of(guest).filter(answer -> answer.fault() == null).map(users::create);
        if (user.isPresent()) {
            finish(ctx, request, back, user.get());
        } else {
            pages.login(ctx, request, guest);
        }
    }

    private void finish(RoutingContext ctx, AuthorizeRequest request, ReturnAddress back, User user) {
        if (request.organization() != null && !user.isMemberOf(request.organization())) {
            throw OAuthProblem.accessDenied(
                    "user is not part of the " + request.organization().id() + " organization");
        }
        pushed.used(ctx.get(PUSHED));
        back.sendCode(ctx, grants.newCode(request, sessions.signIn(ctx, user)));
    }
}
