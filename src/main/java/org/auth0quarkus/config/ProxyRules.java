package org.auth0quarkus.config;

import java.util.function.Function;
import java.util.stream.Stream;

/** What the settings about proxies have to be. */
final class ProxyRules {
    private final Function<String, Setting> settings;

    ProxyRules(Function<String, Setting> settings) {
        this.settings = settings;
    }

    Stream<Setting> check() {
        return Stream.of(trusted(), forwarding());
    }

    private Setting trusted() {
        return settings.apply("trusted.proxies")
                .must(
                        Network::isList,
                        "is not a list of addresses.",
                        "Give addresses and CIDR blocks, separated by commas: 10.0.0.0/8,192.0.2.7");
    }

    /** Quarkus takes the first address of the header, which the visitor writes when the proxy appends. */
    private Setting forwarding() {
        return settings.apply("quarkus.http.proxy.proxy-address-forwarding")
                .must(
                        "false"::equals,
                        "would let visitors choose the address that is shown for them.",
                        "Leave it unset, and set TRUSTED_PROXIES.");
    }
}
