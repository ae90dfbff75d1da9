package org.auth0quarkus.devtenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * The tenant's own pages. The templates lie outside {@code templates/}, where the application's are checked and its
 * engine would find them: this one also runs where no Quarkus is.
 */
final class Pages {
    // An engine made by hand escapes nothing unless told to.
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();

    private final DevTenantSettings settings;
    private final Template login = template("login");
    private final Template message = template("message");

    Pages(DevTenantSettings settings) {
        this.settings = settings;
    }

    /** With what was typed so far, and what is wrong with it. */
    void login(RoutingContext ctx, AuthorizeRequest request, Guest guest) {
        MultiMap query = ctx.queryParams();
        boolean signUp = "signup".equals(query.get("screen_hint"));
        Map<String, Object> data = new HashMap<>();
        data.put("signUp", signUp);
        data.put("open", signUp || !guest.isBlank());
        data.put("guest", Map.of("name", guest.name(), "email", guest.email(), "json", guest.json()));
        data.put("fault", guest.fault() == null ? "" : Texts.of(ctx).words().getProperty(guest.fault()));
        data.put("roles", Users.ROLES);
        data.put("application", settings.application());
        data.put(
                "organization",
                request.organization() == null ? "" : request.organization().name());
        show(ctx, guest.fault() == null ? 200 : 400, login, data);
    }

    /** An error that must not be redirected; {@code what} is a message key. */
    void refusal(RoutingContext ctx, String what) {
        say(ctx, 400, what);
    }

    void loggedOut(RoutingContext ctx) {
        say(ctx, 200, "loggedOut");
    }

    private void say(RoutingContext ctx, int status, String what) {
        Map<String, Object> data = new HashMap<>();
        Texts texts = Texts.of(ctx);
        data.put("title", texts.words().getProperty(what));
        data.put("detail", texts.words().getProperty(what + "Detail"));
        show(ctx, status, message, data);
    }

    private void show(RoutingContext ctx, int status, Template template, Map<String, Object> data) {
        Texts texts = Texts.of(ctx);
        data.put("lang", texts.lang());
        data.put("t", texts.words());
        data.put("base", settings.path());
        ctx.response().putHeader("Content-Language", texts.lang());
        Answers.send(ctx, status, "text/html; charset=utf-8", template.render(data));
    }

    private static Template template(String name) {
        return ENGINE.parse(StaticFiles.read("devtenant/" + name + ".html"), Variant.forContentType(Variant.TEXT_HTML));
    }
}
