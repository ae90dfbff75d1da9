package org.auth0quarkus.devtenant;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Access tokens: opaque without an audience, a JWT with one (RFC 9068), as Auth0 does it. */
final class AccessTokens {
    private final Table<AccessToken> opaque;
    private final DevTenantSettings settings;
    private final Signer signer;
    private final Grants grants;
    private final Lifetimes lifetimes;
    private final Clock clock;
    private final Secrets secrets;

    AccessTokens(
            Memory memory,
            DevTenantSettings settings,
            Signer signer,
            Grants grants,
            Lifetimes lifetimes,
            Clock clock,
            Secrets secrets) {
        this.opaque = memory.table(AccessToken.class, clock);
        this.settings = settings;
        this.signer = signer;
        this.grants = grants;
        this.lifetimes = lifetimes;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Who an accepted token stands for. */
    record Bearer(String sub, Set<String> scopes) {}

    String issue(Grant grant, User user) {
        if (grant.audience() != null) {
            return signer.sign("at+jwt", claims(grant, user));
        }
        String token = secrets.next();
        opaque.put(token, Duration.ofSeconds(lifetimes.of("access_token")), new AccessToken(grant.id()));
        return token;
    }

    void revoke(String token) {
        opaque.remove(token);
    }

    /** The bearer of the request's token, if it is good for this audience. */
    Bearer required(HttpServerRequest request, String audience) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        String token = bearer ? header.substring(7).strip() : "";
        Optional<Bearer> accepted = token.contains(".") ? ofJwt(token, audience) : ofOpaque(token, audience);
        return accepted.orElseThrow(OAuthProblem::invalidToken);
    }

    String userinfoAudience() {
        return settings.at("userinfo");
    }

    private Map<String, Object> claims(Grant grant, User user) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", settings.issuer());
        claims.put("sub", grant.sub());
        claims.put("aud", List.of(grant.audience(), userinfoAudience()));
        claims.put("iat", now);
        claims.put("exp", now + lifetimes.of("access_token"));
        claims.put("scope", grant.scope());
        if (grant.audience().equals(settings.audience())) {
            claims.put("permissions", user.permissions());
        }
        claims.put("azp", settings.clientId());
        claims.put("jti", grant.id() + "." + secrets.next()); // so that a revoked grant is known without a list
        if (grant.organization() != null) {
            claims.put("org_id", grant.organization());
        }
        return claims;
    }

    private Optional<Bearer> ofOpaque(String token, String audience) {
        return opaque.get(token)
                .filter(known -> userinfoAudience().equals(audience))
                .flatMap(known -> grants.living(known.grant()))
                .map(grant -> new Bearer(grant.sub(), grant.scopes()));
    }

    private Optional<Bearer> ofJwt(String token, String audience) {
        return signer.verified(token)
                .filter(claims -> settings.issuer().equals(claims.getString("iss")))
                .filter(claims -> claims.getValue("aud") instanceof Iterable<?>
                        && claims.getJsonArray("aud").contains(audience))
                .filter(claims -> claims.getLong("exp") > clock.instant().getEpochSecond())
                .filter(claims -> !grants.isRevoked(claims.getString("jti").split("\\.")[0]))
                .map(AccessTokens::bearer);
    }

    private static Bearer bearer(JsonObject claims) {
        return new Bearer(
                claims.getString("sub"),
                Set.copyOf(Arrays.asList(claims.getString("scope").split(" "))));
    }
}
