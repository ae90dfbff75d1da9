package org.auth0quarkus.devtenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The two demo users, with the roles that the guides speak of, and whoever came in through the form. */
final class Users {
    static final String ROLES = "https://app.example.com/roles";

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final String STARTED = "2026-01-15T09:30:00.000Z";
    private static final Map<String, User> DEMO = Map.of(
            "alice",
            new User(
                    "auth0|5f7c8ec7c33c6c004bbafe82",
                    "Alice Liddell",
                    "alice",
                    "alice@example.com",
                    true,
                    "alice.svg",
                    "",
                    STARTED,
                    List.of("read:orders", "write:orders"),
                    roles("admin")),
            "bob",
            new User(
                    "auth0|5f7c8ec7c33c6c004bbafe83",
                    "Bob Carpenter",
                    "bob",
                    "bob@example.com",
                    true,
                    "bob.svg",
                    "wonderland",
                    STARTED,
                    List.of("read:orders"),
                    roles("viewer")));

    private final Table<User> created;
    private final Clock clock;

    Users(Memory memory, Clock clock) {
        this.created = memory.table(User.class, clock);
        this.clock = clock;
    }

    /** For a sentence. */
    static String demoNames() {
        return DEMO.values().stream().map(User::name).sorted().collect(Collectors.joining(" or "));
    }

    Optional<User> demo(String key) {
        return Optional.ofNullable(DEMO.get(key));
    }

    Optional<User> withSub(String sub) {
        return DEMO.values().stream()
                .filter(user -> user.sub().equals(sub))
                .findFirst()
                .or(() -> created.get(sub));
    }

    /** By demo key, subject or email. */
    Optional<User> called(String who) {
        return demo(who).or(() -> withSub(who)).or(() -> withEmail(who));
    }

    /** The user of the form; the same email is the same user again. */
    User create(Guest guest) {
        String nickname = guest.email().replaceFirst("@.*", "");
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        User user = new User(
                "auth0|" + id(guest.email()),
                guest.name(),
                nickname,
                guest.email(),
                false,
                "guest.svg",
                "*",
                now,
                guest.permissions(),
                guest.claims());
        created.put(user.sub(), REMEMBERED, user);
        return user;
    }

    private Optional<User> withEmail(String email) {
        return DEMO.values().stream()
                .filter(user -> email.equals(user.email()))
                .findFirst()
                .or(() -> created.all().stream()
                        .filter(user -> email.equals(user.email()))
                        .findFirst());
    }

    private static Map<String, Object> roles(String role) {
        return Map.of(ROLES, List.of(role));
    }

    private static String id(String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
