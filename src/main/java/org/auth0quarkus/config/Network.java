package org.auth0quarkus.config;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;

/** A set of Internet addresses, made of single ones and CIDR blocks (RFC 4632). Never asks DNS. */
record Network(List<CidrAddress> blocks) {
    static Network of(List<String> blocks) {
        return new Network(blocks.stream()
                .map(block -> block(block).orElseThrow(() -> new IllegalArgumentException("not a network: " + block)))
                .toList());
    }

    static boolean isList(String text) {
        return Arrays.stream(text.split(",", -1)).allMatch(block -> block(block).isPresent());
    }

    boolean contains(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.matches(address));
    }

    private static Optional<CidrAddress> block(String text) {
        String block = text.trim();
        if (block.indexOf('/') >= 0) {
            return Optional.ofNullable(Inet.parseCidrAddress(block));
        }
        return Optional.ofNullable(Inet.parseInetAddress(block))
                .map(address -> CidrAddress.create(address, address.getAddress().length * 8));
    }
}
