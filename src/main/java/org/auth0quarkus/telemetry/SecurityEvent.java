package org.auth0quarkus.telemetry;

import java.util.Locale;

import org.jboss.logging.Logger.Level;

/** What the audit log tells of; the name in lower case is the {@code event} of its lines and of the counter. */
public enum SecurityEvent {
    LOGIN(Level.INFO),
    LOGIN_FAILED(Level.INFO),
    LOGOUT(Level.INFO),
    /** Sessions ended from another one, everywhere, or by the provider. */
    REVOCATION(Level.INFO),
    REFRESH_REFUSED(Level.INFO),
    /** A cookie came whose session is over. */
    SESSION_EXPIRED(Level.INFO),
    LOGOUT_TOKEN_REJECTED(Level.WARN),
    /** It could not be verified or carried out now, and may be sent again. */
    LOGOUT_TOKEN_DEFERRED(Level.WARN);

    private final Level level;

    SecurityEvent(Level level) {
        this.level = level;
    }

    boolean hasReason() {
        return this == LOGIN_FAILED || this == REVOCATION;
    }

    Level level() {
        return level;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
