package org.yiyun.transaction.internal;

/**
 * An electronic certificate that was exchanged.
 *
 * @param hash  of its token, by which it is known again
 * @param fresh whether it was exchanged just now; false for one that is known again, which does not make it known for longer
 */
public record ReadCertificate(String hash, String identity, String name, boolean fresh) {
    /** Without whose it is. */
    @Override
    public String toString() {
        return "ReadCertificate";
    }
}
