/** Measurements of the packaged application, for {@code ./mvnw verify -Pbench}; no part of the normal tests. */
package org.auth0quarkus.bench;
