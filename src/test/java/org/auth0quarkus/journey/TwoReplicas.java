package org.auth0quarkus.journey;

import java.util.Map;

import org.auth0quarkus.devtenant.DevTenantControl;
import org.auth0quarkus.devtenant.DevTenantServer;

/** Two replicas of the packaged application, at the origin of the first, with the Redis and the tenant that they share. */
record TwoReplicas(RedisProcess redis, DevTenantServer tenant, Map<String, String> settings, Replica one, Replica two)
        implements AutoCloseable {
    /** With these settings beside the usual. */
    static TwoReplicas start(Map<String, String> more) {
        RedisProcess redis = RedisProcess.begin();
        int port = RedisProcess.freePort();
        String origin = "http://localhost:" + port;
        DevTenantServer tenant = DevTenantServer.start(origin);
        Map<String, String> settings = Replica.settings(tenant, origin);
        settings.put("REDIS_URL", redis.url());
        settings.putAll(more);
        return new TwoReplicas(
                redis,
                tenant,
                settings,
                Replica.start(port, settings),
                Replica.start(RedisProcess.freePort(), settings));
    }

    DevTenantControl control() {
        return tenant.control();
    }

    /** With an access token that is due, and the tenant ready to give lasting ones; the cookie of the session. */
    String signInWithATokenThatIsDue() {
        control().accessTokenLifetime(Readiness.SOON_DUE);
        try (Browser browser = new Browser(one.origin())) {
            var login = browser.open("/login");
            browser.withoutRedirects();
            browser.go(Browser.location(Browser.choose(login, "alice")));
            control().accessTokenLifetime(86_400);
            Readiness.untilDue();
            return browser.cookie("session").orElseThrow();
        }
    }

    @Override
    public void close() {
        one.close();
        two.close();
        tenant.close();
        redis.close();
    }
}
