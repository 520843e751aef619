package dev.knowhow.opensearch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The certificates of TLS connections. */
final class Certificates {

    private Certificates() {}

    /**
     * Creates the context of connections.
     *
     * @param authority the certificates to trust, in PEM; null for those of Java
     * @param keystore the client's certificate with its key, in PKCS #12; null for none
     * @param password the password of the keystore
     * @throws IllegalArgumentException if one of them cannot be read
     */
    static SSLContext context(byte @Nullable [] authority, byte @Nullable [] keystore, char[] password) {
        try {
            TrustManagerFactory trust = null;
            if (authority != null) {
                KeyStore trusted = KeyStore.getInstance("PKCS12");
                trusted.load(null, null);
                int number = 0;
                for (Certificate certificate : CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(authority))) {
                    trusted.setCertificateEntry("ca" + number++, certificate);
                }
                if (number == 0) {
                    throw new IllegalArgumentException("there is no certificate in the file of the authority");
                }
                trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                trust.init(trusted);
            }
            KeyManagerFactory keys = null;
            if (keystore != null) {
                KeyStore own = KeyStore.getInstance("PKCS12");
                own.load(new ByteArrayInputStream(keystore), password);
                keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                keys.init(own, password);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    keys == null ? null : keys.getKeyManagers(), trust == null ? null : trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the certificates cannot be read: " + e.getMessage(), e);
        }
    }
}
