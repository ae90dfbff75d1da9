package org.auth0quarkus.devtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auth0quarkus.devtenant.Visitor.request;

import java.net.URI;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.auth0quarkus.config.MovableClock;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final MovableClock clock = new MovableClock();
    private final Table<AccessToken> table = Memory.fresh().table(AccessToken.class, clock);

    @Test
    void carriesSessionsFamiliesAndKeysOverToTheNextTenant() {
        Memory memory = Memory.fresh();
        int port;
        Visitor visitor;
        String refreshToken;
        String keys;
        try (DevTenantServer before = start(0, memory)) {
            port = URI.create(before.issuer()).getPort();
            visitor = new Visitor(before);
            refreshToken = visitor.tokensFor("alice", request("scope", "openid offline_access"))
                    .getString("refresh_token");
            keys = visitor.get(".well-known/jwks.json").body();
        }
        try (DevTenantServer after = start(port, memory)) {
            assertThat(after.issuer()).endsWith(":" + port + "/dev-tenant/");
            assertThat(visitor.get(".well-known/jwks.json").body()).isEqualTo(keys);
            assertThat(visitor.refresh(refreshToken).statusCode()).isEqualTo(200);
            assertThat(Visitor.answerOf(visitor.authorize(request("prompt", "none"))))
                    .containsKey("code");
        }
    }

    @Test
    void sharesTheMemoryOfAnIssuerInThisJvm() {
        String issuer = "http://localhost/memory-test/";
        try {
            Memory.ofJvm(issuer).count("visits");
            assertThat(Memory.ofJvm(issuer).counts()).containsEntry("visits", 1L);
            assertThat(Memory.ofJvm("http://localhost/other-memory-test/").counts())
                    .isEmpty();
        } finally {
            System.getProperties().remove(Memory.PROPERTY + " " + issuer);
            System.getProperties().remove(Memory.PROPERTY + " http://localhost/other-memory-test/");
        }
    }

    @Test
    void keepsNothingOfAClassOfOurs() {
        String issuer = "http://localhost/jdk-types-test/";
        try (DevTenantServer tenant = start(0, Memory.ofJvm(issuer))) {
            Visitor visitor = new Visitor(tenant);
            visitor.tokensFor("alice", request("scope", "openid offline_access"));
            visitor.choose(request("prompt", "login"), Map.of("name", "Eve", "email", "eve@example.com"));
            tenant.control().fault("unknown_key");
            tenant.control().accessTokenLifetime(9);
            visitor.tokensFor("bob", request());
            assertJdkTypes(System.getProperties().get(Memory.PROPERTY + " " + issuer));
        } finally {
            System.getProperties().remove(Memory.PROPERTY + " " + issuer);
        }
    }

    @Test
    void forgetsARowWhenItsTimeIsOver() {
        table.put("a", Duration.ofSeconds(10), new AccessToken("g"));
        clock.advance(Duration.ofSeconds(9));
        assertThat(table.get("a")).contains(new AccessToken("g"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(table.get("a")).isEmpty();
        assertThat(table.all()).isEmpty();
    }

    @Test
    void forgetsTheEldestRowsWhenItIsFull() {
        for (int i = 0; i < Table.MOST_ROWS + 10; i++) {
            table.put("row " + i, Duration.ofHours(1), new AccessToken("g" + i));
            table.put("row 0", Duration.ofHours(1), new AccessToken("used again and again"));
        }
        assertThat(table.all()).hasSize(Table.MOST_ROWS);
        assertThat(table.get("row 5")).isEmpty();
        assertThat(table.get("row 0")).isPresent();
    }

    @Test
    void knowsNoRowWithoutAKey() {
        assertThat(table.get(null)).isEqualTo(Optional.empty());
    }

    private static void assertJdkTypes(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(MemoryTest::assertJdkTypes);
            map.values().forEach(MemoryTest::assertJdkTypes);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(MemoryTest::assertJdkTypes);
        } else if (value instanceof KeyPair keys) {
            assertJdkTypes(keys.getPrivate());
        }
        if (value != null) {
            assertThat(value.getClass().getClassLoader())
                    .as(value.getClass().getName())
                    .isNull();
        }
    }

    private static DevTenantServer start(int port, Memory memory) {
        return DevTenantServer.start(
                port, issuer -> DevTenantServer.settings(issuer, Visitor.APPLICATION), memory, Clock.systemUTC());
    }
}
