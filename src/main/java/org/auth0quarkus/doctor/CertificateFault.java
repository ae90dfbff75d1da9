package org.auth0quarkus.doctor;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a certificate, from the failure of a handshake. */
final class CertificateFault {
    private CertificateFault() {}

    static String of(Stream<Throwable> causes) {
        List<Throwable> failure = causes.toList();
        if (has(failure, CertificateExpiredException.class)) {
            return "the certificate has expired";
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return "the certificate is not valid yet";
        }
        if (has(failure, CertPathBuilderException.class)) {
            return "the certificate is of an authority that this JVM does not trust";
        }
        // Java has no class of its own for it.
        boolean isOfOtherHost = failure.stream()
                .filter(CertificateException.class::isInstance)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).startsWith("No "));
        return isOfOtherHost ? "the certificate is for another host name" : "the TLS handshake fails";
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }
}
