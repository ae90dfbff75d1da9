/** Authenticated encryption under the secrets of {@code AUTH0_SECRET}. */
package org.auth0quarkus.seal;
