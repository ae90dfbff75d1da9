package org.auth0quarkus.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an error page says: title, what happened, what to do next; {@code {fault:...}}, looked up by {@code Fault}. */
@MessageBundle(value = "fault", locale = "en", defaultKey = Message.UNDERSCORED_ELEMENT_NAME)
public interface FaultMessages {
    @Message("You cancelled the sign-in")
    String loginCancelledTitle();

    @Message("Nothing was changed. If you did not cancel it, your identity provider does not let this account in.")
    String loginCancelledText();

    @Message("You can try again, or go back to the home page.")
    String loginCancelledNext();

    @Message("This sign-in cannot be finished")
    String loginUnknownAttemptTitle();

    @Message("It was started in another browser, took too long, or was already used.")
    String loginUnknownAttemptText();

    @Message("Try again from here. Cookies must be allowed for this site.")
    String loginUnknownAttemptNext();

    @Message("The sign-in was not accepted")
    String loginCodeRefusedTitle();

    @Message(
            "Your identity provider did not accept the code it had given to your browser. Codes work once and for a short time.")
    String loginCodeRefusedText();

    @Message("Try again: you get a new code.")
    String loginCodeRefusedNext();

    @Message("We could not verify who you are")
    String loginTokenRefusedTitle();

    @Message("The answer of your identity provider did not pass our checks, so nobody was signed in.")
    String loginTokenRefusedText();

    @Message("Try again. If it happens again, tell the operators of this site.")
    String loginTokenRefusedNext();

    @Message("You may not sign in here")
    String loginNotAllowedTitle();

    @Message("Your identity provider knows you, but does not let this account use this application.")
    String loginNotAllowedText();

    @Message("Try another account, or ask the operators of this site for access.")
    String loginNotAllowedNext();

    @Message("You have to sign in yourself")
    String loginInteractionRequiredTitle();

    @Message("Your identity provider could not sign you in without asking you something.")
    String loginInteractionRequiredText();

    @Message("Try again and answer what it asks.")
    String loginInteractionRequiredNext();

    @Message("This site is not set up right")
    String loginMisconfiguredTitle();

    @Message(
            "Your identity provider did not accept the request of this site. It is not your fault, and nobody was signed in.")
    String loginMisconfiguredText();

    @Message("Quote the number below to the operators of this site: it is theirs to mend.")
    String loginMisconfiguredNext();

    @Message("You signed in with another organization")
    String loginOrganizationTitle();

    @Message("This application asked for one organization, and your account was signed in with another one or none.")
    String loginOrganizationText();

    @Message("Try again and choose the right organization, or ask its administrator to add you.")
    String loginOrganizationNext();

    @Message("Signing in is not possible right now")
    String loginProviderUnavailableTitle();

    @Message("Your identity provider did not answer, or answered with an error. Nothing was changed.")
    String loginProviderUnavailableText();

    @Message("Wait a minute, then try again.")
    String loginProviderUnavailableNext();

    @Message("Your account does not fit into a session")
    String loginSessionTooLargeTitle();

    @Message("Your identity provider sends more about you than this site can keep in cookies.")
    String loginSessionTooLargeText();

    @Message("Quote the number below to the operators of this site: it is theirs to mend.")
    String loginSessionTooLargeNext();

    @Message("Sign-in did not work")
    String loginFailedTitle();

    @Message("Your identity provider reported a problem. Nobody was signed in.")
    String loginFailedText();

    @Message("Try again. If it happens again, tell the operators of this site.")
    String loginFailedNext();

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
