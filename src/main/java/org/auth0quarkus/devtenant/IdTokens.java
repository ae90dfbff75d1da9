package org.auth0quarkus.devtenant;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.JsonObject;

/** Issues ID tokens with Auth0's claims, spoilt as the faults demand. */
final class IdTokens {
    private final DevTenantSettings settings;
    private final Signer signer;
    private final Faults faults;
    private final Lifetimes lifetimes;
    private final Clock clock;

    IdTokens(DevTenantSettings settings, Signer signer, Faults faults, Lifetimes lifetimes, Clock clock) {
        this.settings = settings;
        this.signer = signer;
        this.faults = faults;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /** Empty only by fault. The nonce is null on a refresh. */
    Optional<String> issue(Grant grant, User user, String nonce) {
        if (faults.hits(Fault.NO_ID_TOKEN)) {
            return Optional.empty();
        }
        Map<String, Object> claims = claims(grant, user, nonce);
        spoilIdentity(claims);
        spoilTime(claims);
        return Optional.of(signer.sign("JWT", claims, faults.takeOfSignature()));
    }

    private Map<String, Object> claims(Grant grant, User user, String nonce) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        if (!faults.hits(Fault.USERINFO_ONLY)) {
            claims.putAll(user.claims(grant.scopes(), settings.issuer()));
        }
        claims.put("iss", settings.issuer());
        claims.put("aud", settings.clientId());
        claims.put("sub", grant.sub());
        claims.put("iat", now);
        claims.put("exp", now + lifetimes.of("id_token"));
        claims.put("sid", grant.sid());
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        if (grant.organization() != null) {
            Organization.of(grant.organization()).ifPresent(organization -> {
                claims.put("org_id", organization.id());
                claims.put("org_name", organization.name());
            });
        }
        return claims;
    }

    private void spoilIdentity(Map<String, Object> claims) {
        if (faults.hits(Fault.WRONG_NONCE)) {
            claims.put("nonce", "somebody-elses-nonce");
        }
        if (faults.hits(Fault.NO_NONCE)) {
            claims.remove("nonce");
        }
        if (faults.hits(Fault.WRONG_ISSUER)) {
            claims.put("iss", "https://wrong.example/");
        }
        if (faults.hits(Fault.WRONG_AUDIENCE)) {
            claims.put("aud", "somebody-else");
        }
        faults.take(Fault.EXTRA_CLAIMS).ifPresent(json -> claims.putAll(new JsonObject(json).getMap()));
        if (faults.hits(Fault.WRONG_ORGANIZATION)) {
            claims.put("org_id", "org_wrong");
            claims.put("org_name", "wrong");
        }
    }

    private void spoilTime(Map<String, Object> claims) {
        if (faults.hits(Fault.EXPIRED_ID_TOKEN)) {
            shift(claims, -3600 - lifetimes.of("id_token"));
        }
        faults.take(Fault.CLOCK_SKEW).ifPresent(value -> shift(claims, skew(value)));
    }

    /** Of the fault's value, in seconds. */
    static long skew(String value) {
        return value.isEmpty() ? 300 : Long.parseLong(value);
    }

    private static void shift(Map<String, Object> claims, long seconds) {
        claims.computeIfPresent("iat", (name, at) -> (Long) at + seconds);
        claims.computeIfPresent("exp", (name, at) -> (Long) at + seconds);
    }
}
