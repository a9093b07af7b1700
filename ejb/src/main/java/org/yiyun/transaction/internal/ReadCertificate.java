package org.yiyun.transaction.internal;

/** An electronic certificate that was exchanged. @param hash of its token, by which it is known again */
public record ReadCertificate(String hash, String identity, String name) {
    /** Without whose it is. */
    @Override
    public String toString() {
        return "ReadCertificate";
    }
}
