/**
 * The settings: where their values come from, what they default to, and the check that refuses to start on wrong ones.
 *
 * <p>Read {@link org.auth0quarkus.config.Auth0Config} for the list and {@code .env} for their meaning.
 */
package org.auth0quarkus.config;
