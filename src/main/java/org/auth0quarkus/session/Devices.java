package org.auth0quarkus.session;

import jakarta.inject.Singleton;

import ua_parser.Client;
import ua_parser.Parser;

/** What a person calls the browser that a User-Agent header names. */
@Singleton
class Devices {
    private static final int LONGEST_HEADER = 512;

    /** Made with the first login: its thousand patterns take a moment to compile. */
    private volatile Parser parser;

    /** "Firefox on Windows"; null when the header tells nothing. */
    String of(String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST_HEADER) {
            return null;
        }
        if (parser == null) {
            parser = new Parser();
        }
        Client client = parser.parse(userAgent);
        boolean unknownSystem = "Other".equals(client.os.family);
        if ("Other".equals(client.userAgent.family)) {
            return unknownSystem ? null : client.os.family;
        }
        return unknownSystem ? client.userAgent.family : client.userAgent.family + " on " + client.os.family;
    }
}
