package org.auth0quarkus.journey;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** A real Redis for the sessions of an application inside the tests. */
public class RedisServer implements QuarkusTestResourceLifecycleManager {
    private RedisProcess redis;

    /** Keeps the sessions there. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RedisServer.class));
        }
    }

    @Override
    public Map<String, String> start() {
        redis = RedisProcess.begin();
        return Map.of("auth0.session.store", "redis", "quarkus.redis.hosts", redis.url());
    }

    @Override
    public void stop() {
        redis.close();
    }
}
