/**
 * The development tenant: an Auth0-shaped OpenID provider inside this process, so that a fresh clone signs people in
 * without an account anywhere. Dev and test only: {@link org.auth0quarkus.devtenant.DevTenantMount} is its only bean, and
 * no packaged application has that. Nothing else in the project depends on this package; tests run the same tenant on a
 * server of its own and tell it to misbehave through {@link org.auth0quarkus.devtenant.ControlEndpoint}.
 */
package org.auth0quarkus.devtenant;
