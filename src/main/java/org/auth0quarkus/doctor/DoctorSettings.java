package org.auth0quarkus.doctor;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.auth0quarkus.config.Auth0Config;
import org.auth0quarkus.config.Scopes;

/**
 * The settings as they stand, before any mapping could stop at one that is wrong. One that the start-up check complains
 * about has no value here: that check says it all.
 *
 * @param given by the name of the property; never a blank value
 * @param faulty names of variables
 */
record DoctorSettings(Function<String, Optional<String>> given, Set<String> faulty) {
    /** Of {@code quarkus.oidc.credentials.jwt}: any of them, and a key authenticates the application. */
    private static final List<String> KEYS = List.of("key", "key-file", "key-store-file", "secret", "source");

    /** Whether the provider is known by its Auth0 domain. */
    boolean isAuth0() {
        return value("auth0.domain").isPresent();
    }

    String issuer() throws SkippedException {
        boolean isSound = !faulty.contains("AUTH0_DOMAIN") && !faulty.contains("AUTH0_ISSUER");
        return value("auth0.issuer").filter(issuer -> isSound).orElseThrow(() -> SkippedException.needs("settings"));
    }

    String algorithm() {
        return value("auth0.id-token-algorithm").orElse(Auth0Config.DEFAULT_ALGORITHM);
    }

    String clientId() throws SkippedException {
        return required("auth0.client-id");
    }

    String clientSecret() throws SkippedException {
        return required("auth0.client-secret");
    }

    List<String> secrets() throws SkippedException {
        return Arrays.stream(required("auth0.secret").split(","))
                .map(String::trim)
                .toList();
    }

    URI redirectUri() throws SkippedException {
        return URI.create(required("auth0.redirect-uri"));
    }

    /** The address of a path of this application. */
    String at(String path) throws SkippedException {
        URI redirectUri = redirectUri();
        return redirectUri.getScheme() + "://" + redirectUri.getRawAuthority() + path;
    }

    String scope() throws SkippedException {
        return String.join(" ", Scopes.of(required("auth0.scope")));
    }

    boolean asksForRefreshToken() throws SkippedException {
        return Scopes.of(scope()).contains("offline_access");
    }

    Optional<String> audience() {
        return value("auth0.audience");
    }

    Optional<String> organization() {
        return value("auth0.organization");
    }

    Optional<InetSocketAddress> proxy() {
        int port = value("quarkus.oidc.proxy.port")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .filter(number -> number < 65_536)
                .orElse(80);
        return value("quarkus.oidc.proxy.host").map(host -> new InetSocketAddress(host, port));
    }

    /** Whether authorization requests are pushed; empty when the provider's metadata decide. */
    Optional<Boolean> pushesRequests() {
        return value("quarkus.oidc.authentication.par.enabled").map(Boolean::parseBoolean);
    }

    /** By the client secret in a header rather than in the form. */
    boolean authenticatesInHeader() throws SkippedException {
        String method = value("quarkus.oidc.credentials.client-secret.method")
                .orElse("post")
                .toLowerCase(Locale.ROOT);
        boolean byKey = KEYS.stream()
                .anyMatch(key -> value("quarkus.oidc.credentials.jwt." + key).isPresent());
        if (byKey || !List.of("post", "basic").contains(method)) {
            throw new SkippedException(
                    "the application authenticates by " + (byKey ? "a key" : method) + ", which is not tried here");
        }
        return method.equals("basic");
    }

    boolean keepsSessionsInRedis() {
        return value("auth0.session.store").equals(Optional.of("redis"));
    }

    List<String> redisHosts() {
        return value("quarkus.redis.hosts")
                .filter(hosts -> !faulty.contains("REDIS_URL"))
                .map(hosts -> Arrays.stream(hosts.split(",")).map(String::trim).toList())
                .orElse(List.of());
    }

    Optional<String> value(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return given.apply(property).filter(value -> !value.isBlank() && !faulty.contains(variable));
    }

    /** What no report may show. */
    List<String> confidential() {
        Stream<String> redis = Stream.concat(
                value("quarkus.redis.password").stream(), redisHosts().stream().flatMap(DoctorSettings::password));
        Stream<String> own = Stream.of("auth0.client-secret", "auth0.secret")
                .flatMap(name -> given.apply(name).stream())
                .flatMap(list -> Stream.concat(Stream.of(list), Arrays.stream(list.split(","))));
        return Stream.concat(own, redis)
                .map(String::trim)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    private static Stream<String> password(String address) {
        int end = address.lastIndexOf('@');
        int start = address.indexOf("://");
        return end < 0 || start < 0
                ? Stream.empty()
                : Stream.of(address.substring(start + 3, end).replaceFirst("^[^:]*:", ""));
    }

    private String required(String property) throws SkippedException {
        return value(property).orElseThrow(() -> SkippedException.needs("settings"));
    }

    /** The values themselves would be in it. */
    @Override
    public String toString() {
        return "DoctorSettings";
    }
}
