package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class Auth0ConfigTest {
    @Test
    void readsTheSecretsOfAListWithoutTheSpacesBetween() {
        assertThat(config(GivenSettings.good().with("auth0.secret", " new , old"))
                        .secret())
                .containsExactly("new", "old");
    }

    @Test
    void hasLifetimes() {
        Auth0Config.Session session = config(GivenSettings.good().with("auth0.session.inactivity", "12h"))
                .session();
        assertThat(session.inactivity()).isEqualTo(Duration.ofHours(12));
        assertThat(session.absolute()).isEqualTo(Duration.ofDays(3));
    }

    private static Auth0Config config(GivenSettings settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(Auth0Config.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings.values(), "test", 100))
                .build()
                .getConfigMapping(Auth0Config.class);
    }
}
