package org.auth0quarkus.devtenant;

/** An opaque access token, kept under its value; good for {@code /userinfo} alone. */
record AccessToken(String grant) {}
