/**
 * The relying party: what we ask of the provider, what we accept back, and what each failure means.
 *
 * <p>Quarkus OIDC does the code flow. This room fills its extension points and holds the decisions.
 */
package org.auth0quarkus.oidc;
