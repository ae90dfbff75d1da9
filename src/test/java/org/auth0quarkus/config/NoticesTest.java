package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class NoticesTest {
    private static List<String> of(GivenSettings settings, String property, String written) {
        return new Notices(settings, name -> name.equals(property) ? Optional.of(written) : settings.apply(name))
                .of(Stream.of(property));
    }

    @Test
    void tellOfBlanksThatWereTakenOffWithoutTheValue() {
        assertThat(of(GivenSettings.good(), "auth0.client-secret", "s3cr3t\n"))
                .containsExactly("AUTH0_CLIENT_SECRET has blanks or line breaks at an end: taken off");
        assertThat(of(GivenSettings.good(), "auth0.client-secret", "s3cr3t")).isEmpty();
    }

    @Test
    void tellOfAnEarlierSecretThatRepeatsAWord() {
        GivenSettings settings =
                GivenSettings.good().with("auth0.secret", "0f1e2d3c4b5a69788796a5b4c3d2e1f0," + "password".repeat(4));
        assertThat(of(settings, "auth0.domain", "a"))
                .singleElement()
                .asString()
                .contains("AUTH0_SECRET")
                .doesNotContain("password");
    }

    @Test
    void tellOfReplicasThatCannotAgreeWhoRefreshes() {
        GivenSettings settings = GivenSettings.good().with("auth0.scope", "openid profile offline_access");
        assertThat(of(settings, "auth0.domain", "a")).singleElement().asString().contains("REDIS_URL");
        assertThat(of(settings.with("quarkus.redis.hosts", "redis://localhost"), "auth0.domain", "a"))
                .isEmpty();
        assertThat(of(GivenSettings.good().with("auth0.scope", "openid profile"), "auth0.domain", "a"))
                .isEmpty();
    }

    @Test
    void tellOfTwoPorts() {
        GivenSettings settings = GivenSettings.good()
                .with("auth0.redirect-uri", "http://localhost:5000/callback")
                .with("quarkus.http.port", "8080");
        assertThat(of(settings, "auth0.domain", "a")).singleElement().asString().contains("5000", "8080");
    }
}
