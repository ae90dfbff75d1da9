package org.auth0quarkus.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import io.vertx.core.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {
    private static RequestHead to(String target, String... hosts) {
        return new RequestHead(HttpVersion.HTTP_1_1, "GET", target, Arrays.asList(hosts), List.of());
    }

    private static RequestHead by(String method) {
        return new RequestHead(HttpVersion.HTTP_1_1, method, "/", List.of("a"), List.of());
    }

    private static RequestHead encoded(String... codings) {
        return new RequestHead(HttpVersion.HTTP_1_1, "POST", "/", List.of("a"), List.of(codings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "app.example.com:8443",
                "127.0.0.1:80",
                "[::1]:8080",
                "[::1]",
                "a_b:",
                "xn--bcher-kva.ch"
            })
    void takesOneHost(String host) {
        assertThat(to("/", host).isMalformed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a@b",
                "a#b",
                "a/b",
                "a?b",
                "a\\b",
                "a:65536",
                "a:999999",
                "a:b",
                "a:1:2",
                "[::1",
                "::1]:80 ",
                "ä"
            })
    void refusesAnyOther(String host) {
        assertThat(to("/", host).isMalformed()).isTrue();
    }

    @Test
    void wantsExactlyOneHostFromVersion11On() {
        assertThat(to("/").isMalformed()).isTrue();
        assertThat(to("/", "a", "a").isMalformed()).isTrue();
        assertThat(new RequestHead(HttpVersion.HTTP_1_0, "GET", "/", List.of(), List.of()).isMalformed())
                .isFalse();
        assertThat(new RequestHead(HttpVersion.HTTP_1_0, "GET", "/", List.of("a", "a"), List.of()).isMalformed())
                .isTrue();
        assertThat(new RequestHead(HttpVersion.HTTP_2, "GET", "/", List.of(), List.of()).isMalformed())
                .isFalse();
    }

    @Test
    void knowsWhereABodyEndsByChunksAlone() {
        assertThat(encoded("chunked").isMalformed()).isFalse();
        assertThat(encoded("Chunked").isMalformed()).isFalse();
        assertThat(encoded("gzip").isMalformed()).isTrue();
        assertThat(encoded("gzip, chunked").isMalformed()).isTrue();
        assertThat(encoded("xchunked").isMalformed()).isTrue();
        assertThat(encoded("chunked", "chunked").isMalformed()).isTrue();
    }

    @Test
    void knowsTheRegisteredMethods() {
        assertThat(by("PROPFIND").isUnknownMethod()).isFalse();
        assertThat(by("GET").isUnknownMethod()).isFalse();
        assertThat(by("get").isUnknownMethod()).isTrue();
        assertThat(by("X1").isUnknownMethod()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/%41?a=%C3%A4", "/?a=|{}^`\"<>\\[]", "/?a=ä", "/?a=%00", "/%e4%b8%ad", "/?a=%7C"})
    void decodesWhatIsUtf8(String target) {
        assertThat(to(target, "a").isDecodable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%4",
                "/%zz",
                "/?a=%zz",
                "/?a=%",
                "/?%4g",
                "/%ff",
                "/?a=%c3",
                "/?a=%c3x",
                "/?a=%ed%a0%80",
                "/?a=%c0%af"
            })
    void doesNotDecodeAnythingElse(String target) {
        assertThat(to(target, "a").isDecodable()).isFalse();
    }
}
