package org.yiyun.transaction;

/** Exchanges tokens of electronic certificates (医保电子凭证) for the person; a port, because each place has a service of its own. */
public interface CertificateReader {
    /**
     * Whose certificate it is. The token is used for this call and nothing else.
     *
     * @param institution national code of who asks
     * @throws org.yiyun.transaction.engine.Refused if no service is configured, it does not know the token, or it does not answer
     */
    Certificate read(String token, String institution);

    /** Who shows the certificate. @param identity number of the identity card, as it is kept */
    record Certificate(String identity, String name) {
        /** Without who it is. */
        @Override
        public String toString() {
            return "Certificate";
        }
    }
}
