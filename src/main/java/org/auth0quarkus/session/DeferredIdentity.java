package org.auth0quarkus.session;

import java.security.Permission;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * A signed-in identity that is built when somebody asks for more than that. Most requests do not, and what Quarkus OIDC makes
 * of the tokens costs as much as all else that a session costs.
 */
final class DeferredIdentity implements SecurityIdentity {
    private final Supplier<SecurityIdentity> build;
    private SecurityIdentity built;

    DeferredIdentity(Supplier<SecurityIdentity> build) {
        this.build = build;
    }

    /** Several threads of one request may ask at once. */
    private synchronized SecurityIdentity identity() {
        if (built == null) {
            built = build.get();
        }
        return built;
    }

    @Override
    public boolean isAnonymous() {
        return false;
    }

    @Override
    public Principal getPrincipal() {
        return identity().getPrincipal();
    }

    @Override
    public Set<String> getRoles() {
        return identity().getRoles();
    }

    @Override
    public boolean hasRole(String role) {
        return identity().hasRole(role);
    }

    @Override
    public Set<Permission> getPermissions() {
        return identity().getPermissions();
    }

    @Override
    public <T extends Credential> T getCredential(Class<T> type) {
        return identity().getCredential(type);
    }

    @Override
    public Set<Credential> getCredentials() {
        return identity().getCredentials();
    }

    @Override
    public <T> T getAttribute(String name) {
        return identity().getAttribute(name);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return identity().getAttributes();
    }

    @Override
    public Uni<Boolean> checkPermission(Permission permission) {
        return identity().checkPermission(permission);
    }
}
