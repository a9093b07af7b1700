package org.yiyun.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.yiyun.security.internal.SecretBox;

/**
 * Seals for features above what they must read again and nobody may read in the database or a backup: secrets that are
 * shared with other programs. Under the same key as second factors (ADR 017).
 */
@ApplicationScoped
public class SealedValues {
    private final SecretBox box;

    @Inject
    public SealedValues(SecretBox box) {
        this.box = box;
    }

    /** For the proxy. */
    protected SealedValues() {
        this(new SecretBox(Optional.empty()));
    }

    /** Whether this installation has a key to seal with. */
    public boolean isReady() {
        return box.isReady();
    }

    /**
     * @param owner whose it is, {@code <feature>:<id>}: no login looks like that
     * @throws org.yiyun.platform.problem.BusinessException INVALID if there is no key
     */
    public byte[] seal(String owner, byte[] value) {
        return box.seal(owner, value);
    }

    /** Empty if it was sealed under another key, for somebody else, or there is no key now. */
    public Optional<byte[]> open(String owner, byte[] sealed) {
        try {
            return isReady() ? Optional.of(box.open(owner, sealed)) : Optional.empty();
        } catch (IllegalStateException otherKey) {
            return Optional.empty();
        }
    }

    /**
     * A signature of 32 bytes by which this installation knows again what it gave away; empty if there is no key.
     *
     * @param purpose {@code <feature>}: what is signed for one purpose is not for another
     */
    public Optional<byte[]> sign(String purpose, byte[] value) {
        return isReady() ? Optional.of(box.sign(purpose, value)) : Optional.empty();
    }
}
