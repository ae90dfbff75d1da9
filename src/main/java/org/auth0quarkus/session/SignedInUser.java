package org.auth0quarkus.session;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.auth0quarkus.config.BaseUrl;

/** The visitor as the ID token of the session describes them. Every signed-in page asks, and each for other things. */
@RequestScoped
class SignedInUser implements CurrentUser {
    /** Letters to Unicode, and blank: Hangul's fillers and the empty pattern of Braille. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private final Session session;
    private final Map<String, Object> claims;
    private final Csrf csrf;
    private final SafePicture pictures;
    private String name;
    private String picture;
    private String csrfToken;

    @Inject
    SignedInUser(CurrentVertxRequest request, Csrf csrf, BaseUrl baseUrl) {
        this(Optional.ofNullable(request.getCurrent()).flatMap(Sessions::of).orElse(null), csrf, baseUrl.origin());
    }

    /** @param session null when nobody is signed in */
    SignedInUser(Session session, Csrf csrf, String ownOrigin) {
        this.session = session;
        this.claims = session == null ? Map.of() : Collections.unmodifiableMap(IdTokenClaims.of(session));
        this.csrf = csrf;
        this.pictures = new SafePicture(ownOrigin);
    }

    @Override
    public boolean signedIn() {
        return session != null;
    }

    @Override
    public String name() {
        if (name == null) {
            name = Stream.of("name", "nickname", "email", "sub")
                    .map(this::text)
                    .filter(SignedInUser::isVisible)
                    .findFirst()
                    .orElse(null);
        }
        return name;
    }

    @Override
    public String subject() {
        return text("sub");
    }

    @Override
    public String email() {
        return text("email");
    }

    @Override
    public boolean emailVerified() {
        // Some providers send it as text.
        return "true".equals(String.valueOf(claims.get("email_verified")));
    }

    @Override
    public String picture() {
        if (picture == null) {
            picture = pictures.of(claims.get("picture"));
        }
        return picture;
    }

    @Override
    public String initials() {
        return Initials.of(name());
    }

    @Override
    public Map<String, Object> claims() {
        return claims;
    }

    @Override
    public String csrf() {
        if (csrfToken == null && session != null) {
            csrfToken = csrf.tokenFor(session);
        }
        return csrfToken;
    }

    /** A name that nobody can see is none: blanks, and what Unicode has for formatting, filling and nothing at all. */
    private static boolean isVisible(String text) {
        return text != null && text.codePoints().anyMatch(SignedInUser::isVisible);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> FILLERS.indexOf(character) < 0;
        };
    }

    private String text(String claim) {
        return claims.get(claim) instanceof String text ? text : null;
    }
}
