package org.auth0quarkus.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.KEY;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.base64;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.claims;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.header;
import static org.auth0quarkus.oidc.LogoutTokenVerifierTest.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.json.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is posted is refused in our words, or says what was signed. */
class LogoutTokenFuzzTest {
    private static final String GOOD = token(header(), claims());
    private static final LogoutToken SAID =
            LogoutTokenVerifierTest.verifier().verify(GOOD).await().indefinitely();

    private static Optional<LogoutToken> verify(String token) {
        try {
            return Optional.of(
                    LogoutTokenVerifierTest.verifier().verify(token).await().indefinitely());
        } catch (LogoutTokenRefusedException e) {
            assertThat(e).hasNoCause();
            return Optional.empty();
        }
    }

    @Property
    void refusesText(@ForAll String text) {
        assertThat(verify(text)).isEmpty();
    }

    @Property
    void refusesThreePartsOfText(@ForAll String header, @ForAll String payload, @ForAll String signature) {
        assertThat(verify(base64(header) + "." + base64(payload) + "." + base64(signature)))
                .isEmpty();
    }

    @Property
    void refusesJsonThatIsNotSigned(@ForAll("json") Object header, @ForAll("json") Object payload) {
        assertThat(verify(base64(Json.encode(header)) + "." + base64(Json.encode(payload)) + ".AAAA"))
                .isEmpty();
    }

    /** Base64 has several spellings of some bytes, so that a change may change nothing; it then says the same. */
    @Property
    void believesNothingOfATokenThatWasChanged(@ForAll int place, @ForAll char character) {
        StringBuilder changed = new StringBuilder(GOOD);
        changed.setCharAt(Math.floorMod(place, GOOD.length()), character);
        assertThat(verify(changed.toString())).isIn(Optional.empty(), Optional.of(SAID));
    }

    @Property(tries = 300)
    void takesOrRefusesSignedClaims(@ForAll("claimNames") String name, @ForAll("json") Object value) {
        String signed = KEY.sign(header(), Json.encode(claims(name, value)));
        verify(signed).ifPresent(token -> assertThat(token.issuedAt()).isNotNull());
    }

    @Property(tries = 300)
    void refusesSignedPayloads(@ForAll("json") Object payload) {
        assertThat(verify(KEY.sign(header(), Json.encode(payload)))).isEmpty();
    }

    @Provide
    Arbitrary<String> claimNames() {
        return Arbitraries.of("iss", "aud", "iat", "exp", "events", "nonce", "sid", "sub", "jti");
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(List.of(
                Arbitraries.strings().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.bigIntegers().map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast)));
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf.list().ofMaxSize(3).map(Object.class::cast),
                () -> leaf.map(it -> Map.of("a", it)));
    }
}
