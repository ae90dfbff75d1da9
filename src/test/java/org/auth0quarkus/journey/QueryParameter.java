package org.auth0quarkus.journey;

import io.netty.handler.codec.http.QueryStringDecoder;

/** Reads an address. */
final class QueryParameter {
    private QueryParameter() {}

    /** Null when the address has none of this name. */
    static String of(Object address, String name) {
        var values = new QueryStringDecoder(address.toString()).parameters().get(name);
        return values == null ? null : values.get(0);
    }
}
