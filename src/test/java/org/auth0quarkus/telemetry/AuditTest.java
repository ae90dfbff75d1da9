package org.auth0quarkus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private enum Why {
        WRONG_DOOR
    }

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage() + " " + MDC.get("event"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Audit audit = SampleAudit.audit(meters);
    private final RoutingContext request = SampleAudit.request();

    @BeforeEach
    void listen() {
        Logger.getLogger("audit").addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("audit").removeHandler(handler);
    }

    @Test
    void writesOneLineWithTheNumberThatTheVisitorSees() {
        audit.record(request, SecurityEvent.LOGIN_FAILED, null, Why.WRONG_DOOR);
        assertThat(lines)
                .containsExactly("INFO event=login_failed reason=wrong_door correlationId=" + CorrelationId.of(request)
                        + " login_failed");
    }

    @Test
    void namesAUserByAHashThatIsTheSameEachTime() {
        audit.record(request, SecurityEvent.LOGIN, "auth0|alice", null);
        audit.record(request, SecurityEvent.LOGOUT, "auth0|alice", null);
        audit.record(request, SecurityEvent.LOGOUT, "auth0|bob", null);
        assertThat(lines).noneMatch(line -> line.contains("alice"));
        assertThat(lines.get(0)).contains("subject=" + audit.hash("auth0|alice"));
        assertThat(lines.get(1)).contains("subject=" + audit.hash("auth0|alice"));
        assertThat(lines.get(2)).doesNotContain(audit.hash("auth0|alice"));
        assertThat(new Audit(meters, "another secret").hash("auth0|alice")).isNotEqualTo(audit.hash("auth0|alice"));
    }

    @Test
    void countsByEventAndReason() {
        audit.record(request, SecurityEvent.LOGIN_FAILED, null, Why.WRONG_DOOR);
        audit.record(request, SecurityEvent.LOGIN_FAILED, null, Why.WRONG_DOOR);
        assertThat(meters.get("auth0.security.events")
                        .tags("event", "login_failed", "reason", "wrong_door")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void warnsOfALogoutTokenAndQuotesWhy() {
        audit.record(request, SecurityEvent.LOGOUT_TOKEN_REJECTED, null, "", "It has a \"nonce\".");
        assertThat(lines.get(0)).startsWith("WARN").contains("detail=\"It has a 'nonce'.\"");
        assertThat(MDC.get("event")).as("leaves nothing for the next line").isNull();
    }
}
