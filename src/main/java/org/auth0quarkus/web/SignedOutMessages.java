package org.auth0quarkus.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page after a session's end says, {@code {signedout:...}}; the texts are in {@code messages/signedout_*.properties}. */
@MessageBundle(value = "signedout", locale = "en")
interface SignedOutMessages {
    @Message
    String title(SignedOut reason);

    @Message
    String text(SignedOut reason);
}
