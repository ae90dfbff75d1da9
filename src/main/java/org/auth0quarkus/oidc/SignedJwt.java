package org.auth0quarkus.oidc;

import java.security.Key;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/** A signed JWT of the provider's, to be read before its signature is checked. */
final class SignedJwt {
    private final JsonWebSignature jws = new JsonWebSignature();

    /** Fails with whatever the parser trips over: it is the token's fault. */
    SignedJwt(String token, String algorithm) throws JoseException {
        jws.setAlgorithmConstraints(new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, algorithm));
        jws.setCompactSerialization(token);
    }

    /** Null when it names none. */
    String kid() {
        return jws.getKeyIdHeaderValue();
    }

    String algorithm() {
        return jws.getAlgorithmHeaderValue();
    }

    Object type() {
        return jws.getHeaders().getObjectHeaderValue("typ");
    }

    /** Whoever wrote them. */
    JwtClaims claims() throws InvalidJwtException {
        return JwtClaims.parse(jws.getUnverifiedPayload());
    }

    boolean isSignedWith(Key key) {
        jws.setKey(key);
        try {
            return jws.verifySignature();
        } catch (JoseException | RuntimeException e) {
            // Also for another algorithm, and for a header of "crit" that we do not understand (RFC 7515 section
            // 4.1.11).
            return false;
        }
    }
}
