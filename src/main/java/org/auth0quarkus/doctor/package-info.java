/**
 * The doctor: looks at the configured provider from outside, at Redis and at the settings, and says what is wrong and how
 * to mend it.
 *
 * <p>Read {@link org.auth0quarkus.doctor.Checks} for the list. A check looks, a {@link org.auth0quarkus.doctor.Probe} asks
 * the provider once for all checks that need the answer. The doctor starts neither Quarkus nor a server.
 */
package org.auth0quarkus.doctor;
