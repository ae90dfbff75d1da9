package org.auth0quarkus.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** As {@link FaultMessages}, of sign-ins that did not work: {@code {loginfault:...}}. */
@MessageBundle(value = "loginfault", locale = "en", defaultKey = Message.UNDERSCORED_ELEMENT_NAME)
public interface LoginFaultMessages {
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

    @Message("Try again from here.")
    String loginUnknownAttemptNext();

    @Message("Signing in needs cookies")
    String loginNoCookiesTitle();

    @Message("Your browser sent no cookie, so we cannot tell that this sign-in was started here. Nobody was signed in.")
    String loginNoCookiesText();

    @Message("Allow cookies for this site and try again. A sign-in is finished in the browser that started it.")
    String loginNoCookiesNext();

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
}
