package org.auth0quarkus.config;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.quarkus.runtime.LaunchMode;

/**
 * The values of settings that nobody gave a value, in development and test those of the development tenant too.
 *
 * <p>Development is a launch mode here and not a profile: the packaged application must not get development values by
 * being started with {@code QUARKUS_PROFILE=dev}.
 */
final class Defaults {
    static final String CLIENT_ID = "development-client-id";
    static final String CLIENT_SECRET = "development-client-secret-not-for-production";
    static final String SECRET = "development-secret-not-for-production-0123456789";

    private final LaunchMode mode;
    private final Function<String, Optional<String>> given;
    private final Function<String, Optional<String>> settled;

    /**
     * @param given what was really set: never an empty value and never a default
     * @param settled what a setting amounts to, defaults included
     */
    Defaults(LaunchMode mode, Function<String, Optional<String>> given, Function<String, Optional<String>> settled) {
        this.mode = mode;
        this.given = given;
        this.settled = settled;
    }

    Optional<String> of(String name) {
        return Optional.ofNullable(value(name));
    }

    private String value(String name) {
        return switch (name) {
            case "auth0.id-token-algorithm" -> Auth0Config.DEFAULT_ALGORITHM;
            case "quarkus.oidc.token.signature-algorithm" ->
                setting("auth0.id-token-algorithm").toLowerCase(Locale.ROOT);
            case "auth0.scope" -> Auth0Config.DEFAULT_SCOPE;
            case "auth0.session.inactivity" -> Auth0Config.DEFAULT_INACTIVITY;
            case "auth0.session.absolute" -> Auth0Config.DEFAULT_ABSOLUTE;
            case "auth0.provider.timeout", "auth0.provider.pause" -> "10s";
            case "auth0.session.store" -> "cookie";
            case "auth0.session.key-prefix" -> "auth0:";
            case "auth0.issuer" -> issuer();
            case "auth0.redis.hosts" ->
                settled.apply("redis.url").map(RedisUrl::hosts).orElse(null);
            case "quarkus.http.port" -> redirectPort();
            case "redis.url" -> secretFile(name).value().orElse(null);
            case "auth0.provider.loopback-origin" -> loopbackOrigin();
            case "quarkus.oidc.authentication.scopes" -> scopes();
            case "quarkus.oidc.authentication.state-secret" -> stateSecret();
            case "quarkus.oidc.authentication.cookie-force-secure" -> isHttps() ? "true" : null;
            case "auth0.client-secret", "auth0.secret" ->
                secretFile(name).value().orElseGet(() -> developmentValueIfAny(name));
            default ->
                name.endsWith(SecretFile.FAULT)
                        ? secretFile(name.substring(0, name.length() - SecretFile.FAULT.length()))
                                .fault()
                                .orElse(null)
                        : developmentValueIfAny(name);
        };
    }

    private SecretFile secretFile(String property) {
        return new SecretFile(property, given);
    }

    private String developmentValueIfAny(String name) {
        return mode.isDevOrTest() ? developmentValue(name) : null;
    }

    private String developmentValue(String name) {
        return switch (name) {
            case "auth0.client-id" -> CLIENT_ID;
            case "auth0.client-secret" -> CLIENT_SECRET;
            case "auth0.secret" -> SECRET;
            case "auth0.redirect-uri" -> "http://localhost:" + port() + "/callback";
            default -> isDevelopmentTenant() ? developmentTenantValue(name) : null;
        };
    }

    /** The provider starts with the application, so nothing can be fetched from it at the start. */
    private String developmentTenantValue(String name) {
        return switch (name) {
            case "auth0.audience", "auth0.api-url" -> issuer() + "api";
            case "quarkus.oidc.discovery-enabled" -> "false";
            case "quarkus.oidc.authorization-path" -> "authorize";
            case "quarkus.oidc.token-path" -> "oauth/token";
            case "quarkus.oidc.jwks-path" -> ".well-known/jwks.json";
            case "quarkus.oidc.user-info-path" -> "userinfo";
            case "quarkus.oidc.revoke-path" -> "oauth/revoke";
            case "quarkus.oidc.end-session-path" -> "oidc/logout";
            case "quarkus.oidc.authentication.par.path" -> "oauth/par";
            default -> null;
        };
    }

    private String issuer() {
        if (isDevelopmentTenant()) {
            return "http://localhost:" + port() + "/dev-tenant/";
        }
        return given.apply("auth0.domain").map(Defaults::issuerOf).orElse(null);
    }

    static String issuerOf(String domain) {
        return "https://" + domain + "/";
    }

    /** For the Content-Security-Policy, which allows any https: a provider on this machine, as a word of its own. */
    private String loopbackOrigin() {
        String issuer = setting("auth0.issuer");
        return issuer != null && Address.isHttpOnLoopback(issuer)
                ? " " + issuer.replaceFirst("(https?://[^/]*).*", "$1")
                : null;
    }

    private boolean isDevelopmentTenant() {
        return mode.isDevOrTest()
                && given.apply("auth0.domain").isEmpty()
                && given.apply("auth0.issuer").isEmpty();
    }

    /** Quarkus wants a list where OAuth has words. */
    private String scopes() {
        return String.join(",", Scopes.of(setting("auth0.scope")));
    }

    /**
     * Seals the state cookies. Quarkus takes the client secret when it is long enough, as Auth0's are; else it makes a
     * random one, which no other replica knows. The oldest secret, so that adding a newer one ends no sign-in.
     */
    private String stateSecret() {
        String clientSecret = setting("auth0.client-secret");
        String secrets = setting("auth0.secret");
        if (secrets == null || clientSecret == null || clientSecret.length() >= 32) {
            return null;
        }
        return secrets.substring(secrets.lastIndexOf(',') + 1).trim();
    }

    private boolean isHttps() {
        String redirectUri = setting("auth0.redirect-uri");
        return redirectUri != null && redirectUri.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    private String port() {
        return mode == LaunchMode.TEST
                ? given.apply("quarkus.http.test-port").orElse("8081")
                : given.apply("quarkus.http.port")
                        .or(() -> Optional.ofNullable(redirectPort()))
                        .orElse("8080");
    }

    /** While nobody said where to listen. */
    private String redirectPort() {
        return Ports.ofRedirectUri(given.apply("auth0.redirect-uri")).orElse(null);
    }

    private String setting(String name) {
        return settled.apply(name).orElse(null);
    }
}
