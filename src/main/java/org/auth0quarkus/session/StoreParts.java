package org.auth0quarkus.session;

/** What belongs to one store, chosen together by {@code AUTH0_SESSION_STORE}; the description is for the log. */
record StoreParts(
        String description, SessionStore store, Refresh refresh, Revocations revocations, UserSessions userSessions) {}
