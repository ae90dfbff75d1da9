/**
 * What operators get to see: the audit log, the counters of security events, the number that a visitor quotes. Nothing in
 * it names a person or holds a token, a code, a cookie or a secret.
 */
package org.auth0quarkus.telemetry;
