package org.auth0quarkus.devtenant;

/**
 * One browser's signed-in period at the tenant.
 *
 * @param sid public, in every ID token
 * @param secret the other half of the cookie
 * @param clientSignedIn whether the client has redeemed a code of it, so that it is told of the end
 */
record SsoSession(String sid, String secret, String sub, boolean clientSignedIn) {
    SsoSession withClient() {
        return new SsoSession(sid, secret, sub, true);
    }
}
