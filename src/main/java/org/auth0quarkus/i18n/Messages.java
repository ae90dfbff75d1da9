package org.auth0quarkus.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages, {@code {m:...}} in a template. */
@MessageBundle(value = "m", locale = "en", defaultKey = Message.UNDERSCORED_ELEMENT_NAME)
public interface Messages {
    @Message("Language")
    String languageSwitch();

    @Message("Skip to content")
    String layoutSkip();

    @Message("Main")
    String layoutNavigation();

    @Message("Development tenant in use: log in as anybody. Not for production.")
    String layoutDevelopment();

    @Message("Home")
    String navHome();

    @Message("Profile")
    String navProfile();

    @Message("Sessions")
    String navSessions();

    @Message("Log in")
    String navLogin();

    @Message("Log out")
    String navLogout();

    @Message("Welcome!")
    String homeWelcome();

    @Message("Log in to see your profile, manage where you are logged in, and call an API as yourself.")
    String homeIntroduction();

    @Message("Log in to see your profile and your session, and call an API as yourself.")
    String homeIntroductionOnlyCurrent();

    @Message("Create an account")
    String homeSignUp();

    @Message("Your password stays with your identity provider")
    String homePasswordTitle();

    @Message("You log in on its page, with a password, a passkey or another account. This application never sees it.")
    String homePasswordText();

    @Message("You see what we know")
    String homeOpenTitle();

    @Message("Your profile shows everything that your identity provider tells this application about you.")
    String homeOpenText();

    @Message("You stay in control")
    String homeControlTitle();

    @Message("See every browser you are logged in with, and log out of one or all of them.")
    String homeControlText();

    @Message("See since when you are logged in and until when, and log out whenever you like.")
    String homeControlTextOnlyCurrent();

    @Message("Home")
    String homeTitle();

    @Message("Hello, {name}!")
    String homeHello(String name);

    @Message("Logged in with {email}")
    String homeSignedInWith(String email);

    @Message("What your identity provider tells this application about you.")
    String homeProfileText();

    @Message("See where you are logged in, and log out of anything you don't recognise.")
    String homeSessionsText();

    @Message("See the session of this browser, and log out everywhere.")
    String homeSessionsTextOnlyCurrent();

    @Message("API call")
    String homeApiTitle();

    @Message("Call the external API with your access token and see its answer.")
    String homeApiText();

    @Message("What was asked")
    String apiRequest();

    @Message("With your access token, which your browser never sees.")
    String apiRequestText();

    @Message("What the API answered")
    String apiAnswer();

    @Message("The answer has no text.")
    String apiEmpty();

    @Message("The answer is not text and is not shown.")
    String apiNotText();

    @Message("Only the beginning is shown.")
    String apiCut();

    @Message("Call again")
    String apiAgain();

    @Message("Profile")
    String profileTitle();

    @Message("Picture of {name}")
    String profilePicture(String name);

    @Message("verified")
    String profileVerified();

    @Message("not verified")
    String profileUnverified();

    @Message("User ID")
    String profileSubject();

    @Message("Logged in")
    String profileSessionStart();

    @Message("Session ends")
    String profileSessionEnd();

    @Message("Time left in this session")
    String profileSessionLeft();

    @Message("All claims")
    String profileClaims();

    @Message("What the ID token of your identity provider says.")
    String profileClaimsText();

    @Message("none")
    String profileClaimNone();

    @Message("Sessions")
    String sessionsTitle();

    @Message("Where you are logged in")
    String sessionsHeading();

    @Message("End a session to log out there at once, on every server.")
    String sessionsText();

    @Message("This shows the browser you are using. Logging out everywhere also ends your sessions in other browsers.")
    String sessionsTextOnlyCurrent();

    @Message("Unknown browser")
    String sessionsUnknownDevice();

    @Message("this session")
    String sessionsCurrent();

    @Message("Logged in")
    String sessionsSignedIn();

    @Message("Last used")
    String sessionsLastUsed();

    @Message("End session")
    String sessionsEnd();

    @Message("End session: {device}")
    String sessionsEndNamed(String device);

    @Message("End all other sessions")
    String sessionsEndOthers();

    @Message("Log out everywhere")
    String sessionsEndAll();

    @Message("Log out?")
    String logoutTitle();

    @Message("A link on another site brought you here. You are logged out only if you confirm.")
    String logoutText();

    @Message("Log in again")
    String signedOutAgain();

    @Message("Try again")
    String errorTryAgain();

    @Message("Log in with another account")
    String errorOtherAccount();

    @Message("If you need help, quote this number:")
    String errorQuote();
}
