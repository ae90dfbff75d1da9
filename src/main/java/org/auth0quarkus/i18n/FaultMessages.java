package org.auth0quarkus.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an error page says: title, what happened, what to do next; {@code {fault:...}}, looked up by {@code Fault}. */
@MessageBundle(value = "fault", locale = "en", defaultKey = Message.UNDERSCORED_ELEMENT_NAME)
public interface FaultMessages {
    @Message("We did not understand this request")
    String badRequestTitle();

    @Message("The address or the form that your browser sent is not complete or not valid.")
    String badRequestText();

    @Message("Check the address, or start again from the home page.")
    String badRequestNext();

    @Message("This form is no longer valid")
    String formExpiredTitle();

    @Message("It belongs to a session that has changed since the page was opened. Nothing was done.")
    String formExpiredText();

    @Message("Go back, reload the page and try again.")
    String formExpiredNext();

    @Message("Please log in first")
    String unauthorizedTitle();

    @Message("This page is for signed-in users only.")
    String unauthorizedText();

    @Message("Log in, and you can open it.")
    String unauthorizedNext();

    @Message("You may not open this page")
    String forbiddenTitle();

    @Message("You are signed in, but your account has no permission for it.")
    String forbiddenText();

    @Message("Ask the operators of this site for access, or log in with another account.")
    String forbiddenNext();

    @Message("There is no such page")
    String notFoundTitle();

    @Message("The address may be misspelt, or the page has moved.")
    String notFoundText();

    @Message("Check the address, or start again from the home page.")
    String notFoundNext();

    @Message("This address does not work that way")
    String methodNotAllowedTitle();

    @Message("The page exists, but not for the kind of request that was sent.")
    String methodNotAllowedText();

    @Message("Start again from the home page.")
    String methodNotAllowedNext();

    @Message("This is more than we take")
    String tooLargeTitle();

    @Message("What your browser sent is longer than anything this site asks for. Nothing was done with it.")
    String tooLargeText();

    @Message("Start again from the home page.")
    String tooLargeNext();

    @Message("Something went wrong on our side")
    String internalTitle();

    @Message("The page could not be made. The fault is recorded.")
    String internalText();

    @Message("Try again in a moment.")
    String internalNext();

    @Message("Another service did not answer")
    String badGatewayTitle();

    @Message("This page needs an answer from another service, and did not get a usable one.")
    String badGatewayText();

    @Message("Wait a minute, then try again.")
    String badGatewayNext();

    @Message("We cannot read your session right now")
    String storeUnavailableTitle();

    @Message("The place where sessions are kept does not answer. You have not been signed out.")
    String storeUnavailableText();

    @Message("Wait a minute, then try again: you go on where you were.")
    String storeUnavailableNext();

    @Message("This site is not available right now")
    String unavailableTitle();

    @Message("It is starting, being updated, or has too much to do.")
    String unavailableText();

    @Message("Wait a minute, then try again.")
    String unavailableNext();
}
