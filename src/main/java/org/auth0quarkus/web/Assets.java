package org.auth0quarkus.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;

/**
 * The addresses of stylesheet and images: {@code {cdi:assets.of('app.css')}}. They carry a hash of the content, so that a
 * browser may keep a file for long and still asks for the new one after a deployment.
 */
@Named("assets")
@Singleton
class Assets {
    private static final String PATH = "/assets/";

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final boolean developing = LaunchMode.current() == LaunchMode.DEVELOPMENT;

    public String of(String name) {
        // While developing, a file changes and the application goes on.
        return developing ? address(name) : addresses.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("META-INF/resources" + PATH + name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no asset " + name);
            }
            return PATH + name + "?v=" + hash(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
