package org.auth0quarkus.bench;

import java.nio.charset.StandardCharsets;

/** A page that is asked for again and again, and what one answer to it is. */
record Case(String name, Place place, String path, String cookie, String mark) {
    /** Fails unless the answer is the one that is meant to be measured; its length in bytes. */
    int size() {
        String body = SignIn.read(place.origin() + path, cookie);
        if (!body.contains(mark)) {
            throw new IllegalStateException(name + " was not answered as expected:\n" + body);
        }
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    Figures measure(int connections, int seconds) {
        double before = place.application().cpuMicros();
        Wrk.Seen seen = Wrk.run(place.origin() + path, cookie, connections, seconds);
        double cpu = place.application().cpuMicros() - before;
        if (!seen.errors().isEmpty()) {
            throw new IllegalStateException(name + ": " + seen.errors());
        }
        return new Figures(seen.rate(), seen.p50(), seen.p99(), cpu / seen.requests());
    }
}
