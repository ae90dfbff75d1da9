package org.auth0quarkus.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The settings of this service; {@code AUTH0_DOMAIN} is {@code auth0.domain}. */
@ConfigMapping(prefix = "auth0")
public interface Auth0Config {
    String DEFAULT_SCOPE = "openid profile email";
    String DEFAULT_ALGORITHM = "RS256";
    String DEFAULT_INACTIVITY = "1d";
    String DEFAULT_ABSOLUTE = "3d";

    /** Tenant domain, a bare host such as {@code name.region.auth0.com}. */
    Optional<String> domain();

    /** The provider's exact {@code iss}; made from the domain unless set. */
    String issuer();

    String clientId();

    String clientSecret();

    /** The file that has the client secret. */
    Optional<String> clientSecretFile();

    /** Seals sessions, newest first: the first seals, all open. */
    List<@WithConverter(Trimmed.class) String> secret();

    /** The file that has the secrets. */
    Optional<String> secretFile();

    /** The registered callback; its origin is the base URL of the application. */
    URI redirectUri();

    /** Signs ID tokens and logout tokens; no other passes. */
    @WithDefault(DEFAULT_ALGORITHM)
    String idTokenAlgorithm();

    @WithDefault(DEFAULT_SCOPE)
    String scope();

    /** Whether a login asks {@code /userinfo} for claims that the ID token does not have. */
    @WithDefault("auto")
    Userinfo userinfo();

    /** Identifier of the external API. */
    Optional<String> audience();

    /** What {@code /login?audience=} may ask for beside it. */
    Optional<Set<@WithConverter(Trimmed.class) String>> loginAudiences();

    /** What {@code /login?scope=} may ask for beside {@link #scope()}. */
    Optional<String> loginScopes();

    /** Address of the external API. */
    Optional<URI> apiUrl();

    /** The organization asked for when a login names none. */
    Optional<String> organization();

    /** The organizations whose members may log in, by id or name; everybody when it is not set. */
    Optional<Set<@WithConverter(Trimmed.class) String>> organizations();

    Session session();

    Provider provider();

    /** Patience with the provider. */
    interface Provider {
        /** How long one answer may take. */
        @WithDefault("PT10S")
        Duration timeout();

        /** How long it is not asked to refresh tokens after it could not be reached. */
        @WithDefault("PT10S")
        Duration pause();
    }

    /** When the scopes promise more than the ID token has, at each login, or at none. */
    enum Userinfo {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** In the browser's cookies, or in Redis. */
    enum Store {
        COOKIE,
        REDIS
    }

    /** Lifetimes of sessions and where they are kept. */
    interface Session {
        /** Sliding bound: a session that is not used this long is over. */
        @WithDefault(DEFAULT_INACTIVITY)
        Duration inactivity();

        /** Upper bound, counted from the login. */
        @WithDefault(DEFAULT_ABSOLUTE)
        Duration absolute();

        /** Where sessions are kept. */
        @WithDefault("cookie")
        Store store();

        /** What the names of our keys in Redis begin with. */
        @WithDefault("auth0:")
        String keyPrefix();
    }
}
