package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.auth0quarkus.config.OwnCookies;
import org.auth0quarkus.config.SampleBaseUrl;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {
    private static final int ONE_COOKIE = 3936;

    private final SessionCookies cookies = new SessionCookies("__Host-session");
    private final OwnCookies ownCookies = new OwnCookies(SampleBaseUrl.of(URI.create("https://app.example/callback")));

    private static Map<String, String> jar(List<SessionCookies.Chunk> chunks) {
        return chunks.stream().collect(Collectors.toMap(SessionCookies.Chunk::name, SessionCookies.Chunk::value));
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + i % 26));
        }
        return text.toString();
    }

    @Property(tries = 300)
    void joinsWhatItSplit(@ForAll @IntRange(min = 1, max = 30_000) int length) {
        assertThat(cookies.join(jar(cookies.split(text(length)))::get)).isEqualTo(text(length));
    }

    @Test
    void keepsEveryCookieWithinTheLimitAtEveryBoundary() {
        for (int chunks = 1; chunks <= 7; chunks++) {
            for (int length = chunks * ONE_COOKIE - 4; length <= chunks * ONE_COOKIE + 4; length++) {
                List<SessionCookies.Chunk> split = cookies.split(text(length));
                assertThat(cookies.join(jar(split)::get)).isEqualTo(text(length));
                assertThat(split).allSatisfy(chunk -> assertThat(ownCookies
                                .of(chunk.name(), chunk.value(), "/", Duration.ofDays(366))
                                .encode()
                                .length())
                        .isLessThanOrEqualTo(4096));
            }
        }
    }

    @Test
    void writesASmallSessionAsOnePlainCookie() {
        assertThat(cookies.split(text(ONE_COOKIE)))
                .containsExactly(new SessionCookies.Chunk("__Host-session", text(ONE_COOKIE)));
        assertThat(cookies.split(text(ONE_COOKIE + 1))).hasSize(2);
    }

    @Test
    void doesNotJoinWhenAChunkIsMissing() {
        List<SessionCookies.Chunk> chunks = cookies.split(text(12_000));
        for (SessionCookies.Chunk missing : chunks) {
            Map<String, String> jar = jar(chunks);
            jar.remove(missing.name());
            assertThat(cookies.join(jar::get)).isIn(null, "");
        }
    }

    @Test
    void ignoresAChunkLeftOverFromALongerSession() {
        Map<String, String> jar = jar(cookies.split(text(12_000)));
        jar.putAll(jar(cookies.split(text(5_000))));
        assertThat(jar).hasSize(4);
        assertThat(cookies.join(jar::get)).isEqualTo(text(5_000));
    }

    @Test
    void joinsReorderedChunksToSomethingElse() {
        Map<String, String> jar = jar(cookies.split(text(12_000)));
        String second = jar.get("__Host-session.1");
        jar.put("__Host-session.1", jar.get("__Host-session.2"));
        jar.put("__Host-session.2", second);
        assertThat(cookies.join(jar::get)).isNotEqualTo(text(12_000));
    }

    @Property(tries = 500)
    void joinsAnyFirstCookieWithoutAnError(@ForAll String first) {
        assertThat(cookies.join(Map.of("__Host-session", first)::get)).isNotNull();
    }

    @Test
    void refusesWhatNoServerWouldAccept() {
        assertThatThrownBy(() -> cookies.split(text(40_000))).isInstanceOf(SessionTooLargeException.class);
    }

    @Test
    void knowsItsOwnCookies() {
        assertThat(List.of("__Host-session", "__Host-session.3")).allMatch(cookies::isOurs);
        assertThat(List.of("session", "__Host-sessions", "__Host-session_id")).noneMatch(cookies::isOurs);
    }
}
