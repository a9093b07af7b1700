package org.yiyun.security.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.platform.problem.BusinessException;

/**
 * Seals what must not be read in the database or in a backup (字段级加密): AES-256 in GCM, under a key that only the configuration
 * holds. What is sealed for one owner cannot be opened for another. It also signs what leaves the installation and comes back.
 */
@ApplicationScoped
public class SecretBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<String> key;

    @Inject
    public SecretBox(@ConfigProperty(name = "yiyun.security.data-key") Optional<String> key) {
        this.key = key.filter(text -> !text.isBlank());
    }

    /** For the proxy. */
    protected SecretBox() {
        this(Optional.empty());
    }

    /** Whether this installation has a key. */
    public boolean isReady() {
        return key.isPresent();
    }

    /** @throws BusinessException INVALID if this installation has no key */
    public byte[] seal(String owner, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if it was sealed under another key or for somebody else */
    public byte[] open(String owner, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return crypt(Cipher.DECRYPT_MODE, owner, nonce, rest);
    }

    /**
     * Signs a value: HMAC-SHA256 under a key of its own for each purpose, derived from this installation's, so that no signature is
     * worth anything elsewhere and the key itself signs nothing.
     *
     * @return 32 bytes
     * @throws BusinessException INVALID if this installation has no key
     */
    public byte[] sign(String purpose, byte[] value) {
        var derived = mac(text().getBytes(UTF_8), ("sign " + purpose).getBytes(UTF_8));
        return mac(derived, value);
    }

    private static byte[] mac(byte[] key, byte[] value) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] crypt(int mode, String owner, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the key yiyun.security.data-key does not fit", refused);
        }
    }

    private SecretKey key() throws GeneralSecurityException {
        return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(text().getBytes(UTF_8)), "AES");
    }

    private String text() {
        return key.orElseThrow(() -> BusinessException.invalid("code", "field.second-factor.key", Map.of()));
    }
}
