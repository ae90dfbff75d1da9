package org.auth0quarkus.browser;

import java.util.Arrays;
import java.util.List;

import org.auth0quarkus.journey.Tenant;

/** Every page that a visitor of the packaged application can get to, and how. */
enum Place {
    HOME("/"),
    NO_COOKIES("/callback?state=unknown&code=x"),
    LOGIN("/login"),
    SIGN_UP("/login?screen_hint=signup&login_hint=carol@example.com"),
    PROVIDERS_REFUSAL(Tenant.issuer() + "authorize"),
    SIGNED_OUT("/signed-out"),
    ENDED_ELSEWHERE("/signed-out?reason=elsewhere"),
    ENDED_BY_ORGANIZATION("/signed-out?reason=organization"),
    ENDED_EVERYWHERE("/signed-out?reason=everywhere"),
    UNKNOWN_ATTEMPT("/callback?state=unknown&code=x"),
    NOT_FOUND("/no-such-page"),
    CANCELLED("/login") {
        @Override
        void reach(Window window) {
            super.reach(window);
            window.click("button[name=cancel]");
            window.page().waitForURL("**/callback?**");
        }
    },
    PROVIDER_UNAVAILABLE("/login") {
        @Override
        void reach(Window window) {
            Tenant.control().fault("token_500", 1);
            super.reach(window);
            window.choose("alice").assertStatus(502);
        }
    },
    HOME_OF_A_USER("/", true),
    PROFILE("/profile", true),
    SESSIONS("/sessions", true),
    API_CALL("/api-call", true),
    METHOD_NOT_ALLOWED("/sessions/end", true) {
        @Override
        void reach(Window window) {
            super.reach(window);
            window.assertStatus(405);
        }
    },
    FORM_EXPIRED("/sessions", true) {
        @Override
        void reach(Window window) {
            super.reach(window);
            window.page().evaluate("document.querySelector('main input[name=csrf]').value = 'of another session'");
            window.click("form[action='/sessions/end-all'] button").assertStatus(403);
        }
    },
    LOGOUT_CONFIRMATION("/logout", true) {
        @Override
        void reach(Window window) {
            window.comeFromAnotherSite("/logout");
        }
    };

    private final String path;
    private final boolean signedIn;

    Place(String path) {
        this(path, false);
    }

    Place(String path, boolean signedIn) {
        this.path = path;
        this.signedIn = signedIn;
    }

    static List<Place> all(boolean signedIn) {
        return Arrays.stream(values())
                .filter(place -> place.signedIn == signedIn)
                .toList();
    }

    void reach(Window window) {
        window.go(path);
    }
}
