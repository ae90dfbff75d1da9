package org.auth0quarkus.doctor;

import java.util.List;

import org.auth0quarkus.config.Ports;
import org.auth0quarkus.session.SessionSize;
import org.auth0quarkus.session.SessionTooLargeException;

/** What can be told without asking anybody. */
record OwnChecks(DoctorSettings settings) {
    /** Letters and figures at random of half the length that is asked for. */
    private static final int ENOUGH_BITS = 80;

    /** One header line of nginx, and with it of the ingress that most clusters have. */
    private static final int MOST_HEADER_BYTES = 8 * 1024;

    Finding secrets() throws SkippedException {
        List<String> secrets = settings.secrets();
        String clientSecret = settings.clientSecret();
        if (secrets.contains(clientSecret)) {
            return Finding.problem("AUTH0_SECRET is the client secret", "Make another one: openssl rand -hex 32");
        }
        if (secrets.stream().anyMatch(OwnChecks::isGuessable)) {
            return Finding.problem("AUTH0_SECRET can be guessed", "Make a random one: openssl rand -hex 32");
        }
        return isGuessable(clientSecret)
                ? Finding.problem(
                        "AUTH0_CLIENT_SECRET can be guessed",
                        "Rotate it (Auth0: Applications, your application, Settings, Rotate secret).")
                : Finding.ok("AUTH0_SECRET and AUTH0_CLIENT_SECRET cannot be guessed");
    }

    /** No fault: a proxy on this machine may stand between the two. */
    Finding port() {
        Ports ports = new Ports(settings::value);
        return Finding.ok(ports.difference().orElse("listens on " + ports.listens()));
    }

    private static boolean isGuessable(String secret) {
        return Strength.bits(secret) < ENOUGH_BITS;
    }

    Finding cookie() throws SkippedException {
        if (settings.keepsSessionsInRedis()) {
            return Finding.ok("the session cookie carries an id of 43 characters alone");
        }
        TokenSizes tokens =
                TokenSizes.typical(settings.scope(), settings.audience().isPresent(), settings.asksForRefreshToken());
        return forecast(tokens);
    }

    private static Finding forecast(TokenSizes tokens) {
        SessionSize size;
        try {
            size = SessionSize.ofCookies(tokens.idToken(), tokens.accessToken(), tokens.refreshToken());
        } catch (SessionTooLargeException e) {
            return Finding.problem(
                    "a session does not fit into cookies", "Ask for fewer scopes, or set AUTH0_SESSION_STORE=redis.");
        }
        String forecast = "a session takes about " + size.bytes() + " bytes, "
                + (size.cookies() == 1 ? "1 cookie" : size.cookies() + " cookies");
        // No fault: the proxy may take more, if there is one.
        return Finding.ok(
                size.bytes() > MOST_HEADER_BYTES
                        ? forecast
                                + ", more than a proxy takes by default (8 KB): widen its header buffers, ask for fewer"
                                + " scopes, or set AUTH0_SESSION_STORE=redis"
                        : forecast + "; each claim of yours adds to it");
    }
}
