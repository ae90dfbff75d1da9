package org.auth0quarkus.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom the application trusts when it connects to the provider: the authorities of the JVM, unless {@code
 * quarkus.oidc.tls.*} names others.
 */
record ProviderTrust(DoctorSettings settings) {
    /** Of the JVM where nothing is set, and where what is set cannot be read, which {@link #fault} tells. */
    SSLContext context(SSLContext ofTheJvm) {
        try {
            Optional<KeyStore> store = store();
            return store.isPresent() ? trusting(store.get()) : ofTheJvm;
        } catch (IOException | GeneralSecurityException e) {
            return ofTheJvm;
        }
    }

    Optional<String> fault() {
        try {
            store();
            return Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            return Optional.of("the trust store of quarkus.oidc.tls cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    private Optional<KeyStore> store() throws IOException, GeneralSecurityException {
        Optional<String> name = settings.value("quarkus.oidc.tls.tls-configuration-name");
        if (name.isEmpty()) {
            Optional<String> file = settings.value("quarkus.oidc.tls.trust-store-file");
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(loaded(file.get(), settings.value("quarkus.oidc.tls.trust-store-password")));
        }
        String trustStore = "quarkus.tls." + name.get() + ".trust-store.";
        Optional<String> certificates = settings.value(trustStore + "pem.certs");
        if (certificates.isPresent()) {
            return Optional.of(ofCertificates(certificates.get().split(",")));
        }
        for (String type : new String[] {"p12", "jks"}) {
            Optional<String> path = settings.value(trustStore + type + ".path");
            if (path.isPresent()) {
                return Optional.of(loaded(path.get(), settings.value(trustStore + type + ".password")));
            }
        }
        return Optional.empty();
    }

    /** Of either type: the JDK looks into the file. */
    private static KeyStore loaded(String path, Optional<String> password)
            throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(
                Path.of(path).toFile(), password.map(String::toCharArray).orElse(null));
    }

    private static KeyStore ofCertificates(String... paths) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String path : paths) {
            try (InputStream file = Files.newInputStream(Path.of(path.strip()))) {
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                    store.setCertificateEntry(String.valueOf(store.size()), certificate);
                }
            }
        }
        return store;
    }

    private static SSLContext trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
