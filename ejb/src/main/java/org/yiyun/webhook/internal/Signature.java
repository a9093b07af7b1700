package org.yiyun.webhook.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets and signatures as standardwebhooks.com has them: HMAC-SHA256 of {@code id.timestamp.body}, version {@code v1}. */
final class Signature {
    static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** As the receiver gets it. */
    static String text(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * Value of the header {@code webhook-signature}: one signature for each secret, so that a receiver that still has the old
     * one finds its own.
     *
     * @param timestamp seconds since 1970
     */
    static String header(String id, long timestamp, String body, List<byte[]> secrets) {
        var signed = (id + "." + timestamp + "." + body).getBytes(UTF_8);
        return secrets.stream().map(secret -> "v1," + Base64.getEncoder().encodeToString(sign(secret, signed))).collect(Collectors.joining(" "));
    }

    private static byte[] sign(byte[] secret, byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
