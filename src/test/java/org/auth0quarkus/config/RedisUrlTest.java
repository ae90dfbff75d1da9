package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {
    private static Optional<Problem> problem(String url) {
        return RedisUrl.check(new Setting("redis.url", Optional.of(url), Optional.empty()))
                .problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://localhost:6379",
                "redis://localhost",
                "rediss://u:p@a:6379/1,rediss://b:6379",
                "redis://:p%2Fw%40d@h:6379",
                "redis://:p,w$^|@h:6379",
                "redis://[::1]:6379/0",
                "unix:///var/run/redis.sock",
                "redis://h:6379/0?x=y"
            })
    void takesWhatTheClientTakes(String url) {
        assertThat(problem(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "redis",
                "http://h:6379",
                "redis://h:0",
                "redis://h:65536",
                "redis://h:port",
                "redis://my_redis:6379",
                "redis://",
                "redis://a:1,b:2"
            })
    void refusesWhatItCannot(String url) {
        assertThat(problem(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:s3/cr3t@h:6379",
                "redis://:s3#cr3t@h:6379",
                "redis://:s3?cr3t@h:6379",
                "redis://:s3@cr3t@h:6379",
                "redis://:s3%cr3t@h:6379"
            })
    void tellsHowToEncodeAPasswordAndDoesNotShowIt(String url) {
        assertThat(problem(url))
                .hasValueSatisfying(problem ->
                        assertThat(problem.toString()).contains("%2F", "%40").doesNotContain("cr3t"));
    }

    @ParameterizedTest
    @CsvSource({"redis://:a^b|c@h:1, redis://:a%5Eb%7Cc@h:1", "redis://h:1, redis://h:1"})
    void encodesWhatAUriDoesNotAllow(String url, String encoded) {
        assertThat(RedisUrl.hosts(url)).isEqualTo(encoded);
    }

    @Test
    void printsNoPassword() {
        assertThat(new RedisUrl("redis://:s3cr3t@h").toString()).doesNotContain("s3cr3t");
    }
}
