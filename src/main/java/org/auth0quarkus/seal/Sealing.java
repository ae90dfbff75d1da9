package org.auth0quarkus.seal;

import java.util.Optional;

/** Authenticated encryption for one purpose: the newest secret seals, every secret opens. */
public interface Sealing {
    String seal(byte[] content);

    /** Empty when anything at all was changed, or another purpose or secret sealed it. */
    Optional<byte[]> open(String sealed);

    /** Makes one for each purpose, with keys of its own. */
    interface Factory {
        Sealing forPurpose(String purpose);
    }
}
