package org.auth0quarkus.session;

/** Where a session is good: with one issuer, for one client, at one origin of ours. */
record Binding(String issuer, String clientId, String origin) {
    boolean hasClientOf(Binding other) {
        return issuer.equals(other.issuer) && clientId.equals(other.clientId);
    }
}
