package org.auth0quarkus.telemetry;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.ext.web.RoutingContext;

/** An audit log to hand to what is tested. */
public final class SampleAudit {
    private SampleAudit() {}

    public static Audit audit() {
        return audit(new SimpleMeterRegistry());
    }

    static Audit audit(MeterRegistry meters) {
        return new Audit(meters, "a secret of the tests, 32 characters or more");
    }

    /** A request that remembers what is put into it, and can do nothing else. */
    public static RoutingContext request() {
        Map<Object, Object> data = new HashMap<>();
        return (RoutingContext) Proxy.newProxyInstance(
                SampleAudit.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> data.get(arguments[0]);
                    case "put" -> {
                        data.put(arguments[0], arguments[1]);
                        yield proxy;
                    }
                    default -> throw new IllegalStateException(method.getName());
                });
    }
}
