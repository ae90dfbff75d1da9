package org.auth0quarkus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.auth0quarkus.doctor.DoctorProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor looks at a provider that we did not write, which has words and statuses of its own. */
@Tag("providers")
class KeycloakDoctorIT {
    private static KeycloakServer keycloak;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.start("http://localhost:8080");
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void findsNothingWhereNothingIsWrong() throws Exception {
        DoctorProcess doctor = DoctorProcess.run(directory, settings());
        assertThat(doctor.code()).as(doctor.text()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH0_CLIENT_ID, nobody, client",
        "AUTH0_CLIENT_SECRET, wrong-Vk2qRz81-cLiEnTsEcReT-0Zq7, secret",
        "AUTH0_SCOPE, openid nonsense, scope"
    })
    void namesTheSettingThatIsWrong(String variable, String value, String check) throws Exception {
        assertThat(problems(variable, value)).matches("PROBLEM  " + check + " .*");
    }

    @Test
    void namesAnIssuerThatIsNearlyRight() throws Exception {
        assertThat(problems("AUTH0_ISSUER", keycloak.issuer() + "/"))
                .startsWith("PROBLEM  discovery     the provider's issuer is " + keycloak.issuer() + ", ");
        assertThat(problems("AUTH0_ISSUER", keycloak.issuer() + "s"))
                .startsWith("PROBLEM  discovery     " + keycloak.issuer() + "s has no discovery document: status 404");
    }

    @Test
    void namesAnAddressThatIsNotRegistered() throws Exception {
        assertThat(problems("AUTH0_REDIRECT_URI", "http://localhost:8090/callback"))
                .matches("(?s)PROBLEM  callback .*\nPROBLEM  logout-url [^\n]*");
    }

    /** The lines of the report that are not good. */
    private String problems(String variable, String value) throws Exception {
        Map<String, String> settings = settings();
        settings.put(variable, value);
        DoctorProcess doctor = DoctorProcess.run(directory, settings);
        assertThat(doctor.code()).as(doctor.text()).isEqualTo(1);
        return String.join(
                "\n",
                doctor.text()
                        .lines()
                        .filter(line -> line.matches("(?:PROBLEM|UNKNOWN) .*"))
                        .toList());
    }

    private static Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "AUTH0_ISSUER",
                keycloak.issuer(),
                "AUTH0_CLIENT_ID",
                KeycloakServer.CLIENT_ID,
                "AUTH0_CLIENT_SECRET",
                KeycloakServer.CLIENT_SECRET,
                "AUTH0_SECRET",
                "5f0c1b0de6a84a0c9a3e7f2d8b6c4e1a93d7c20fb1845e6ea07d4c58f21b96e3",
                "AUTH0_REDIRECT_URI",
                "http://localhost:8080/callback",
                "AUTH0_SCOPE",
                "openid profile email offline_access"));
    }
}
