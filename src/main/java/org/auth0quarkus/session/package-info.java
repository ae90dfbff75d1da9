/**
 * One browser's signed-in period: what is kept of it, where, and for how long.
 *
 * <p>Quarkus OIDC hands the tokens over once, at login. From then on a request is answered from our own sealed session:
 * one authenticated decryption, no signature check, and no call to the provider unless a token is due.
 */
package org.auth0quarkus.session;
