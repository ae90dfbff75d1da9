package org.auth0quarkus.session;

import java.net.URI;
import java.net.URISyntaxException;

/** Which picture claims may become the address of an image: https, or this application's own origin. */
public record SafePicture(String ownOrigin) {
    private static final int LONGEST = 2_048;

    /** The address, or null when the claim is none that a page should load. */
    public String of(Object claim) {
        return claim instanceof String address && address.length() <= LONGEST && isSafe(address) ? address : null;
    }

    private boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || address.startsWith(ownOrigin + "/"));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
