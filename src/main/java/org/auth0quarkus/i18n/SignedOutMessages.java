package org.auth0quarkus.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page after a session's end says, {@code {signedout:...}} in a template; looked up by {@code SignedOut}. */
@MessageBundle(value = "signedout", locale = "en", defaultKey = Message.UNDERSCORED_ELEMENT_NAME)
public interface SignedOutMessages {
    @Message("You are signed out")
    String hereTitle();

    @Message("Your session in this browser is over. On a shared computer, close the browser as well.")
    String hereText();

    @Message("You were signed out elsewhere")
    String elsewhereTitle();

    @Message(
            "This session was ended from another browser or device. If that was not you, log in and check your sessions.")
    String elsewhereText();

    @Message("Your organization ended this session")
    String organizationTitle();

    @Message(
            "Your identity provider signed you out. You can log in again; if that does not work, ask your administrator.")
    String organizationText();

    @Message("You are signed out everywhere")
    String everywhereTitle();

    @Message("All your sessions in this application are over, in this browser and in all others.")
    String everywhereText();
}
