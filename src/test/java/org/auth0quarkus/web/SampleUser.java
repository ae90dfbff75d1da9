package org.auth0quarkus.web;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.auth0quarkus.session.CurrentUser;
import org.auth0quarkus.session.Initials;

/** The user of the sample pages: the persona that the query parameter {@code as} names, or nobody. */
@Alternative
@RequestScoped
class SampleUser implements CurrentUser {
    private final CurrentVertxRequest request;

    SampleUser(CurrentVertxRequest request) {
        this.request = request;
    }

    private Map<String, Object> known() {
        String persona = request.getCurrent().request().getParam("as");
        return persona == null
                ? Map.of()
                : Persona.valueOf(persona.toUpperCase(Locale.ROOT)).claims();
    }

    @Override
    public boolean signedIn() {
        return !known().isEmpty();
    }

    @Override
    public String name() {
        return (String) known().getOrDefault("name", subject());
    }

    @Override
    public String subject() {
        return (String) known().get("sub");
    }

    @Override
    public String email() {
        return (String) known().get("email");
    }

    @Override
    public boolean emailVerified() {
        return Boolean.TRUE.equals(known().get("email_verified"));
    }

    @Override
    public String picture() {
        Object picture = known().get("picture");
        return "/test-pages/picture.svg".equals(picture) ? picture.toString() : null;
    }

    @Override
    public String initials() {
        return Initials.of(name());
    }

    @Override
    public Map<String, Object> claims() {
        return known();
    }

    @Override
    public String csrf() {
        return signedIn() ? "csrf-of-sample" : null;
    }
}
