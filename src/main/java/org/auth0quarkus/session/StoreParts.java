package org.auth0quarkus.session;

/** What belongs to one store: chosen together, at the start, by {@code AUTH0_SESSION_STORE}. */
record StoreParts(SessionStore store, Refresh refresh, Revocations revocations, UserSessions userSessions) {}
