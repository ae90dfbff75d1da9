package org.auth0quarkus.journey;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application with an API to call and a policy for paths. */
public class SampleApplication implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "auth0.api-url", Tenant.APPLICATION + "/test-api",
                "quarkus.http.auth.permission.editors.paths", "/test-identity,/test-editors-alone/*",
                "quarkus.http.auth.permission.editors.policy", "editors",
                "quarkus.http.auth.policy.editors.roles-allowed", "editor");
    }
}
