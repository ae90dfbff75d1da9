package org.auth0quarkus.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.security.StringPermission;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.junit.jupiter.api.Test;

class DeferredIdentityTest {
    private final TokenCredential token = new TokenCredential("token", "bearer");
    private final AtomicInteger builds = new AtomicInteger();
    private final SecurityIdentity identity = new DeferredIdentity(() -> {
        builds.incrementAndGet();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("alice"))
                .addRole("editor")
                .addCredential(token)
                .addAttribute("tenant", "default")
                .addPermissionAsString("read")
                .build();
    });

    @Test
    void builtNothingToSayThatSomebodyIsSignedIn() {
        assertThat(identity.isAnonymous()).isFalse();
        assertThat(builds).hasValue(0);
    }

    @Test
    void answersAsWhatItBuildsOnce() {
        assertThat(identity.getPrincipal().getName()).isEqualTo("alice");
        assertThat(identity.getRoles()).isEqualTo(Set.of("editor"));
        assertThat(identity.hasRole("editor")).isTrue();
        assertThat(identity.hasRole("admin")).isFalse();
        assertThat(identity.getCredential(TokenCredential.class)).isSameAs(token);
        assertThat(identity.getCredentials()).containsExactly(token);
        assertThat(identity.<String>getAttribute("tenant")).isEqualTo("default");
        assertThat(identity.getAttributes()).containsOnlyKeys("tenant");
        assertThat(identity.getPermissions()).containsExactly(new StringPermission("read"));
        assertThat(identity.checkPermissionBlocking(new StringPermission("read")))
                .isTrue();
        assertThat(builds).hasValue(1);
    }
}
