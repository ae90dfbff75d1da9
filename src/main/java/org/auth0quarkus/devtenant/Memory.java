package org.auth0quarkus.devtenant;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything the development tenant remembers, in JDK types only. {@code quarkus:dev} reloads the application's classes in
 * a new class loader and keeps the JVM: what is remembered in the system properties outlives that, so a live reload
 * neither signs anybody out nor changes the keys; a record or any other class of ours would come back as a stranger.
 */
final class Memory {
    /** The system property, an object and not a string; its number changes whenever the shape of the memory does. */
    static final String PROPERTY = "org.auth0quarkus.devtenant.memory.1";

    private final Map<String, Object> root;

    private Memory(Map<String, Object> root) {
        this.root = root;
    }

    /** The memory that every tenant of this issuer shares in this JVM. */
    static Memory ofJvm(String issuer) {
        return new Memory(Memory.<Object>child(systemProperties(), PROPERTY + " " + issuer));
    }

    static Memory fresh() {
        return new Memory(new ConcurrentHashMap<>());
    }

    <R extends Record> Table<R> table(Class<R> type, Clock clock) {
        return new Table<>(rows(type.getSimpleName()), type, clock);
    }

    /** For this algorithm of signatures. */
    KeyPair keys(String name, String algorithm) {
        return (KeyPair) root.computeIfAbsent("keys " + name + " " + algorithm, key -> newKeys(algorithm));
    }

    Map<String, Map<String, String>> faults() {
        return child(root, "faults");
    }

    /** Seconds, by the kind of token. */
    Map<String, Long> lifetimes() {
        return child(root, "lifetimes");
    }

    void count(String what) {
        counters().computeIfAbsent(what, key -> new AtomicLong()).incrementAndGet();
    }

    Map<String, Object> counts() {
        Map<String, Object> counts = new TreeMap<>();
        counters().forEach((name, count) -> counts.put(name, count.get()));
        return counts;
    }

    /** Forgets everything but the keys, which the applications have fetched already. */
    void clear() {
        faults().clear();
        lifetimes().clear();
        counters().clear();
        root.forEach((name, value) -> {
            if (name.startsWith("rows ")) {
                synchronized (value) {
                    ((Map<?, ?>) value).clear();
                }
            }
        });
    }

    private Map<String, AtomicLong> counters() {
        return child(root, "counters");
    }

    @SuppressWarnings("unchecked") // nothing but this class puts rows there
    private Map<String, Map<String, Object>> rows(String name) {
        return (Map<String, Map<String, Object>>)
                root.computeIfAbsent("rows " + name, key -> new LinkedHashMap<String, Map<String, Object>>());
    }

    @SuppressWarnings("unchecked") // as above
    private static <V> Map<String, V> child(Map<String, Object> parent, String name) {
        return (Map<String, V>) parent.computeIfAbsent(name, key -> new ConcurrentHashMap<String, V>());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Properties takes any object, which is the point here
    private static Map<String, Object> systemProperties() {
        Properties properties = System.getProperties();
        return (Map) properties;
    }

    private static KeyPair newKeys(String algorithm) {
        try {
            String type = algorithm.equals("EdDSA") ? "Ed25519" : algorithm.startsWith("ES") ? "EC" : "RSA";
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            if (!type.equals("Ed25519")) {
                generator.initialize(type.equals("EC") ? 256 : 2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
