package org.auth0quarkus.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an error page says, {@code {fault:...}} in a template; the texts are in {@code messages/fault_*.properties}. */
@MessageBundle(value = "fault", locale = "en")
interface FaultMessages {
    @Message
    String title(Fault fault);

    @Message
    String text(Fault fault);

    @Message
    String next(Fault fault);
}
