package org.auth0quarkus.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A secret that is mounted as a file: {@code AUTH0_SECRET_FILE} names the one that has {@code AUTH0_SECRET}.
 *
 * @param given what was really set, by the name of the property
 */
record SecretFile(String property, Function<String, Optional<String>> given) {
    static final List<String> PROPERTIES = List.of("auth0.client-secret", "auth0.secret", "redis.url");

    /** Ends the property that says what is wrong with the file, for the start-up check. */
    static final String FAULT = "-file-fault";

    /** The secret; none when there is no file or it cannot be read. */
    Optional<String> value() {
        return given.apply(property + "-file").flatMap(SecretFile::read);
    }

    Optional<String> fault() {
        Optional<String> file = given.apply(property + "-file");
        if (file.isPresent() && given.apply(property).isPresent()) {
            return Optional.of("is set, and so is " + Setting.variable(property) + ".");
        }
        return file.filter(name -> read(name).isEmpty()).map(name -> "names a file that is empty or cannot be read.");
    }

    private static Optional<String> read(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(secret -> !secret.isEmpty());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
