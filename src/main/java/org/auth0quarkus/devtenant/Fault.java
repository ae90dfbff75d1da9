package org.auth0quarkus.devtenant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A way to misbehave on demand; the wire name is the constant in lower case. */
enum Fault {
    TOKEN_INVALID_GRANT,
    /** In the words of RFC 6749, as other providers say it; Auth0's are those of {@link #WRONG_SECRET}. */
    TOKEN_INVALID_CLIENT,
    TOKEN_500,
    /** Accepts the request and never answers. */
    TOKEN_TIMEOUT,
    /** Status 200 with an HTML page. */
    TOKEN_GARBAGE,
    /** Issues an access token for whatever it is asked. */
    TOKEN_ANY_CODE,
    /** Answers late; the value is in seconds. */
    TOKEN_DELAY,
    WRONG_NONCE,
    NO_NONCE,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    BAD_SIGNATURE,
    /** Signed with a key that is not in the key set. */
    UNKNOWN_KEY,
    ALG_NONE,
    /** Signed with the client secret. */
    ALG_HS256,
    EXPIRED_ID_TOKEN,
    NO_ID_TOKEN,
    WRONG_ORGANIZATION,
    JWKS_500,
    JWKS_TIMEOUT,
    /** Status 200 with an HTML page. */
    JWKS_GARBAGE,
    /** A key set without a key. */
    NO_KEYS,
    /** Neither keys nor tokens name the key, which OpenID Connect Core 10.1 allows while there is one. */
    NO_KID,
    /** A key of another type has the same name and comes later. */
    KEY_NAMESAKE,
    DISCOVERY_500,
    DISCOVERY_TIMEOUT,
    /** Status 200 with an HTML page. */
    DISCOVERY_GARBAGE,
    /** Status 200 with a JSON object that is no metadata. */
    DISCOVERY_EMPTY,
    /** Compressed, though nobody asked for that. */
    DISCOVERY_GZIP,
    /** The value is the name of an endpoint that is advertised as a path alone. */
    RELATIVE_ENDPOINT,
    /** The authorization endpoint has a query of its own. */
    ENDPOINT_QUERY,
    /** The metadata promise {@code iss} in callbacks (RFC 9207). */
    CALLBACK_ISSUER_PROMISED,
    /** The value is the {@code iss} in callbacks. */
    CALLBACK_ISSUER,
    NO_END_SESSION,
    /** Takes no authorization request but pushed ones (RFC 9126), and says so. */
    PUSH_REQUIRED,
    /** Does not offer to have authorization requests pushed. */
    NO_PUSH,
    /** ID tokens have no claims of the user but the subject, as those of some providers. */
    USERINFO_ONLY,
    /** The value is whom {@code /userinfo} tells of. */
    USERINFO_SUBJECT,
    USERINFO_500,
    USERINFO_TIMEOUT,
    /** Status 200 with an HTML page. */
    USERINFO_GARBAGE,
    /** Sends who asks to the same address again. */
    USERINFO_REDIRECT,
    PUSH_500,
    WRONG_DISCOVERY_ISSUER,
    /** The value is the error code to send back. */
    AUTHORIZE_ERROR,
    AUTHORIZE_500,
    AUTHORIZE_TIMEOUT,
    /** The client's secret is taken in a header alone ({@code client_secret_basic}). */
    SECRET_IN_HEADER,
    /** Whatever secret the client sends: at code exchange, refresh and revocation. */
    WRONG_SECRET,
    /** At every endpoint, as if the client had been deleted. */
    UNKNOWN_CLIENT,
    CALLBACK_MISMATCH,
    UNKNOWN_AUDIENCE,
    /** Whatever API is asked for, it is as if none were. */
    ANY_AUDIENCE,
    /** Neither advertised nor accepted. */
    NO_OFFLINE_ACCESS,
    /** The client may not use the grant {@code refresh_token}. */
    NO_REFRESH_GRANT,
    LOGOUT_MISMATCH,
    LOGOUT_500,
    LOGOUT_TIMEOUT,
    REVOKE_500,
    /** The value is a JSON object of claims that ID tokens carry as well. */
    EXTRA_CLAIMS,
    /** ID tokens and the header {@code Date} are the value's seconds ahead of the clock; negative is behind. */
    CLOCK_SKEW;

    /** Those that concern the signature of a token rather than its claims. */
    static final Set<Fault> OF_SIGNATURES = Set.of(BAD_SIGNATURE, UNKNOWN_KEY, ALG_NONE, ALG_HS256, NO_KID);

    static Optional<Fault> named(String name) {
        return Arrays.stream(values()).filter(f -> f.wireName().equals(name)).findFirst();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
