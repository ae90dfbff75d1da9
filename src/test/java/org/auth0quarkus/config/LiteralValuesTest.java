package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralValuesTest {
    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors(new LiteralValues())
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(
                        Map.of("passed.on", "${auth0.client-secret:}", "passed.redis", "${REDIS_URL:}"), "test", 100))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b", "a$$b", "${x}", "${x:y}", "a\\b", "\\$", "\\${x}", "$", "a\\\\${x}"})
    void arriveAsTheyStandAlsoThroughAnExpression(String secret) {
        SmallRyeConfig config =
                config(Map.of("AUTH0_CLIENT_SECRET", secret, "REDIS_URL", "redis://:" + secret + "@h:1"));
        assertThat(config.getValue("auth0.client-secret", String.class)).isEqualTo(secret);
        assertThat(config.getValue("passed.on", String.class)).isEqualTo(secret);
        assertThat(config.getValue("passed.redis", String.class)).isEqualTo("redis://:" + secret + "@h:1");
    }

    @Test
    void leaveQuarkusItsExpressions() {
        SmallRyeConfig config = config(Map.of("QUARKUS_LOG_LEVEL", "${X:DEBUG}"));
        assertThat(config.getValue("quarkus.log.level", String.class)).isEqualTo("DEBUG");
    }

    @Test
    void loseBlanksAndLineBreaksAtTheEnds() {
        SmallRyeConfig config =
                config(Map.of("AUTH0_CLIENT_SECRET", " s3cret\r\n", "REDIS_URL", "redis://h:1\n", "OTHER", "x "));
        assertThat(config.getValue("auth0.client-secret", String.class)).isEqualTo("s3cret");
        assertThat(config.getValue("REDIS_URL", String.class)).isEqualTo("redis://h:1");
        assertThat(config.getValue("OTHER", String.class)).isEqualTo("x ");
    }
}
