/** Calls under way, and what came of them, are shared instead of made twice. */
package org.auth0quarkus.flight;
