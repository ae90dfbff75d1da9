package org.auth0quarkus.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The committed {@code .env}: all settings, and nothing set. */
class DotEnvTemplateTest {
    private static final Path FILE = Path.of(".env");

    @Test
    void explainsEverySetting() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        assertThat(variables("AUTH0_", Auth0Config.class))
                .contains("AUTH0_CLIENT_ID", "AUTH0_SESSION_INACTIVITY")
                .allSatisfy(variable -> assertThat(lines).anyMatch(line -> line.startsWith("#" + variable + "=")));
    }

    @Test
    void setsNothing() throws IOException {
        assertThat(Files.readAllLines(FILE)).allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    private static Stream<String> variables(String prefix, Class<?> mapping) {
        return Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> isGroup(method)
                        ? variables(variable(prefix, method) + "_", method.getReturnType())
                        : Stream.of(variable(prefix, method)));
    }

    private static boolean isGroup(Method method) {
        return method.getReturnType().getEnclosingClass() == Auth0Config.class
                && method.getReturnType().isInterface();
    }

    private static String variable(String prefix, Method method) {
        return prefix + method.getName().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
