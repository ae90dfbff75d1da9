package org.auth0quarkus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.auth0quarkus.config.MovableClock;
import org.auth0quarkus.oidc.SampleLogoutTokens;
import org.auth0quarkus.session.EndReason;
import org.auth0quarkus.session.Revocations;
import org.auth0quarkus.session.SampleArrivals;
import org.auth0quarkus.telemetry.SampleAudit;
import org.junit.jupiter.api.Test;

class BackChannelLogoutResourceTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:10Z"));
    private final List<String> revoked = new ArrayList<>();
    private Uni<Void> stored = Uni.createFrom().voidItem();
    private Uni<String> keySet = Uni.createFrom().item(SampleLogoutTokens.keySet());
    private final BackChannelLogoutResource resource = new BackChannelLogoutResource(
            SampleLogoutTokens.verifier(clock, () -> keySet),
            new BackChannelLogout(new Store(), SampleArrivals.inThisProcess(), clock),
            SampleAudit.audit());

    private class Store implements Revocations {
        @Override
        public Uni<Void> revokeSid(String sid, Instant begunBefore) {
            revoked.add(sid + " " + begunBefore);
            return stored;
        }

        @Override
        public Uni<Void> revokeSubject(String subject, Instant begunBefore, EndReason reason) {
            throw new IllegalStateException("not asked for");
        }
    }

    private Response post(String... tokens) {
        return resource.form(SampleAudit.request(), List.of(tokens)).await().indefinitely();
    }

    private void assertPutOff(Response response, String retryAfter) {
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo(retryAfter);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getEntity()).asString().contains("\"error\":\"temporarily_unavailable\"");
    }

    @Test
    void endsTheSessionAndSaysSo() {
        Response response = post(SampleLogoutTokens.token());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getEntity()).isNull();
        assertThat(revoked).containsExactly("sid-1 2026-11-24T09:00:11Z");
    }

    @Test
    void endsNothingForATokenThatIsRefused() {
        clock.advance(Duration.ofMinutes(5));
        Response response = post(SampleLogoutTokens.token());
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getEntity())
                .isEqualTo("{\"error\":\"invalid_request\",\"error_description\":\"The logout token has expired.\"}");
        assertThat(revoked).isEmpty();
    }

    @Test
    void asksForTheTokenAgainWhenTheSessionCouldNotBeEnded() {
        stored = Uni.createFrom().failure(new IllegalStateException("down"));
        assertPutOff(post(SampleLogoutTokens.token()), "5");
        stored = null;
        assertPutOff(post(SampleLogoutTokens.token()), "5");
        stored = Uni.createFrom().voidItem();
        assertThat(post(SampleLogoutTokens.token()).getStatus()).isEqualTo(200);
    }

    @Test
    void asksForTheTokenAgainWhileTheProvidersKeysCannotBeHad() {
        keySet = Uni.createFrom().failure(new IllegalStateException("down"));
        assertPutOff(post(SampleLogoutTokens.token()), "5");
        keySet = Uni.createFrom().item(SampleLogoutTokens.keySet());
        clock.advance(Duration.ofMillis(4_900));
        assertPutOff(post(SampleLogoutTokens.token()), "1");
        clock.advance(Duration.ofMillis(100));
        assertThat(post(SampleLogoutTokens.token()).getStatus()).isEqualTo(200);
        assertThat(revoked).hasSize(1);
    }
}
