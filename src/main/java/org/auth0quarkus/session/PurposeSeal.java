package org.auth0quarkus.session;

import java.util.Optional;

import org.auth0quarkus.seal.Sealing;

/** What other rooms seal, with the same secrets as sessions and keys of its own. */
record PurposeSeal(Seal seal) implements Sealing {
    @Override
    public String seal(byte[] content) {
        return seal.seal(content);
    }

    @Override
    public Optional<byte[]> open(String sealed) {
        return seal.open(sealed).map(Seal.Opened::content);
    }
}
