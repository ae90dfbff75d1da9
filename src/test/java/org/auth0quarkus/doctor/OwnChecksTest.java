package org.auth0quarkus.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnChecksTest {
    private static final String SECRET = "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a";
    private static final String CLIENT_SECRET = "cLiEnTsEcReT-Vk2qRz81-xT5pW0bNq7Lm";

    @ParameterizedTest
    @CsvSource({
        "auth0.secret, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, AUTH0_SECRET can be guessed",
        "auth0.secret, '5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a, 01234567890123456789012345678901', AUTH0_SECRET can be guessed",
        "auth0.secret, cLiEnTsEcReT-Vk2qRz81-xT5pW0bNq7Lm, AUTH0_SECRET is the client secret",
        "auth0.client-secret, secret, AUTH0_CLIENT_SECRET can be guessed"
    })
    void findsSecretsThatAreNone(String property, String value, String sentence) throws SkippedException {
        Finding finding = with(property, value).secrets();
        assertThat(finding.verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(finding.sentence()).isEqualTo(sentence);
    }

    @Test
    void takesRandomSecrets() throws SkippedException {
        assertThat(with("auth0.scope", "openid").secrets().verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void forecastsOneCookieForAnOrdinaryApplication() throws SkippedException {
        Finding finding = with("auth0.scope", "openid profile email").cookie();
        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
        assertThat(finding.sentence()).contains("1 cookie;");
    }

    @ParameterizedTest
    @CsvSource({"200, OK, more than a proxy takes", "2000, PROBLEM, does not fit into cookies"})
    void tellsOfASessionThatIsLarge(int permissions, Verdict verdict, String sentence) throws SkippedException {
        String scope = "openid "
                + IntStream.range(0, permissions)
                        .mapToObj(i -> "read:things-of-kind-" + i)
                        .collect(Collectors.joining(" "));
        Finding finding = with("auth0.scope", scope).cookie();
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.sentence()).contains(sentence);
    }

    @Test
    void hasNothingToForecastInRedis() throws SkippedException {
        assertThat(with("auth0.session.store", "redis").cookie().verdict()).isEqualTo(Verdict.OK);
    }

    private static OwnChecks with(String property, String value) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "auth0.secret",
                SECRET,
                "auth0.client-secret",
                CLIENT_SECRET,
                "auth0.scope",
                "openid",
                "auth0.audience",
                "https://api.example.com"));
        settings.put(property, value);
        return new OwnChecks(new DoctorSettings(name -> Optional.ofNullable(settings.get(name)), Set.of()));
    }
}
