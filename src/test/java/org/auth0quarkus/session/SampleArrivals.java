package org.auth0quarkus.session;

import java.time.Duration;

/** For the tests of other rooms. */
public final class SampleArrivals {
    private SampleArrivals() {}

    public static LogoutArrivals inThisProcess() {
        return new LocalLogoutArrivals(Duration.ofHours(2));
    }
}
