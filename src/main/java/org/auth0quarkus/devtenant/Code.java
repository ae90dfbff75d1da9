package org.auth0quarkus.devtenant;

/**
 * A one-time code. It is remembered after its use and its minute, so that a replay is known for what it is.
 *
 * @param challenge PKCE S256; null when the client sent none
 * @param usableUntil milliseconds since the epoch
 */
record Code(String grant, String redirectUri, String challenge, String nonce, long usableUntil, boolean used) {
    Code asUsed() {
        return new Code(grant, redirectUri, challenge, nonce, usableUntil, true);
    }
}
