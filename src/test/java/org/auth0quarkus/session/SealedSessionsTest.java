package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.session.ReleasedSamples.CLIENT_ID;
import static org.auth0quarkus.session.ReleasedSamples.ISSUER;
import static org.auth0quarkus.session.SampleSessions.BINDING;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.auth0quarkus.session.SealedSessions.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session is bound to, and how it gets on with those of the first release. */
class SealedSessionsTest {
    private static final Binding RELEASED = new Binding(ISSUER, CLIENT_ID, "http://localhost:8081");

    private static Seal seal(String purpose) {
        return new Seal(List.of(ReleasedSamples.get("secret")), purpose, new SecureRandom());
    }

    private static SealedSessions of(Binding binding) {
        return new SealedSessions(seal("session cookie"), binding);
    }

    private static SealedSessions inRedis(Binding binding) {
        return new SealedSessions(seal("redis session"), binding);
    }

    private static Opened openedBy(Binding other) {
        return of(other).open(of(BINDING).seal(SampleSessions.session())).orElseThrow();
    }

    @Test
    void opensWhatItSealed() {
        assertThat(openedBy(BINDING)).isEqualTo(new Opened(SampleSessions.session(), true, true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://staging.example/, client, https://app.example, false",
        "https://tenant.example, client, https://app.example, false",
        "https://tenant.example/, another, https://app.example, false",
        "https://tenant.example/, client, https://staging.app.example, true",
        "https://tenant.example/, client, https://app.example:8443, true",
        "https://tenant.example/, client, http://app.example, true"
    })
    void tellsASessionOfAnotherIssuerClientOrOriginFromOurs(
            String issuer, String clientId, String origin, boolean ofOurClient) {
        Opened opened = openedBy(new Binding(issuer, clientId, origin));
        assertThat(opened.ours()).isFalse();
        assertThat(opened.ofOurClient()).isEqualTo(ofOurClient);
    }

    @Test
    void takesASessionOfTheReleaseWhenItsIdTokenIsForUs() {
        Opened inCookie = of(RELEASED).open(ReleasedSamples.get("cookie")).orElseThrow();
        assertThat(inCookie.ours()).isTrue();
        assertThat(inCookie.stale()).as("bound as soon as it can be").isTrue();
        assertThat(inCookie.session().attributes().json()).containsEntry("theme", "\"dark\"");
        assertThat(inCookie.session().login().values())
                .isEqualTo(Map.of("amr", List.of("mfa"), "auth_time", 4_102_444_800L));
        Session inRedis = inRedis(RELEASED)
                .open(ReleasedSamples.get("redis.s"))
                .orElseThrow()
                .session();
        assertThat(inRedis.id()).isEqualTo(ReleasedSamples.get("redis.id"));
        assertThat(inRedis.tokens().refreshToken()).isEqualTo("v1.refresh.token");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8081/dev-tenant, dev-tenant-client",
        "https://staging.example/, dev-tenant-client",
        "http://localhost:8081/dev-tenant/, another"
    })
    void takesNoSessionOfTheReleaseThatIsForSomebodyElse(String issuer, String clientId) {
        Binding other = new Binding(issuer, clientId, RELEASED.origin());
        assertThat(of(other).open(ReleasedSamples.get("cookie")).orElseThrow().ours())
                .isFalse();
        assertThat(inRedis(other)
                        .open(ReleasedSamples.get("redis.s"))
                        .orElseThrow()
                        .ours())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'iss':'https://tenant.example/','aud':['other','client']} | true",
                "{'iss':'https://tenant.example/','aud':['other']}          | false",
                "{'iss':'https://tenant.example/','aud':7}                  | false",
                "{'iss':'https://tenant.example/'}                          | false",
                "{}                                                         | false",
                "no JSON                                                    | false"
            })
    void readsWhomAnIdTokenOfTheReleaseIsFor(String claims, boolean ours) {
        Tokens tokens = new Tokens(IdTokenClaimsTest.idToken(claims.replace('\'', '"')), null, null, null, null);
        byte[] released = cutBehindTheAttributes(SampleSessions.session(tokens));
        Optional<Opened> opened = of(BINDING).open(seal("session cookie").seal(released));
        assertThat(opened.orElseThrow().ours()).isEqualTo(ours);
    }

    /** No attributes, so it ends with their count, and the first field behind it is the issuer's. */
    private static byte[] cutBehindTheAttributes(Session session) {
        byte[] bytes = SessionFormat.write(session, BINDING);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int tag = text.lastIndexOf("\u0001\0\0\0\u0017https://tenant.example/");
        return java.util.Arrays.copyOf(bytes, tag);
    }

    @Test
    void writesWhatTheReleaseReads() {
        Session session = SampleSessions.session()
                .with(Attributes.NONE.with("theme", "\"dark\""))
                .with(LoginClaims.of(Map.of("amr", List.of("mfa"))));
        String sealed = of(BINDING).seal(session);
        byte[] content = seal("session cookie").open(sealed).orElseThrow().content();
        assertThat(ReleasedFormat.read(content))
                .containsExactly(
                        "session-id",
                        "auth0|alice",
                        "sid-1",
                        "Firefox on Linux",
                        null,
                        SampleSessions.LOGIN.toEpochMilli(),
                        SampleSessions.LOGIN.toEpochMilli(),
                        SampleSessions.LOGIN.plusSeconds(3 * 86_400).toEpochMilli(),
                        "id.token.signature",
                        "access",
                        SampleSessions.LOGIN.plusSeconds(3600).toEpochMilli(),
                        "refresh",
                        Map.of("theme", "\"dark\""));
    }

    @Test
    void findsTheReleasesKeysAndRevocations() {
        RedisKeys keys = new RedisKeys("auth0:", RELEASED, List.of(ReleasedSamples.get("secret")));
        Session session = inRedis(RELEASED)
                .open(ReleasedSamples.get("redis.s"))
                .orElseThrow()
                .session();
        assertThat(keys.session(RedisKeys.handle(session.id()))).isEqualTo(ReleasedSamples.get("redis.key"));
        assertThat(keys.index(Revocation.Kind.SUBJECT, session.owner().subject()))
                .containsExactly(ReleasedSamples.get("redis.subject"));
        assertThat(keys.index(Revocation.Kind.SID, session.owner().sid()))
                .containsExactly(ReleasedSamples.get("redis.sid"));
        String revocation = new String(
                seal("revocation")
                        .open(ReleasedSamples.get("revocation"))
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(Revocation.read(revocation).orElseThrow().ends(session)).isTrue();
    }
}
