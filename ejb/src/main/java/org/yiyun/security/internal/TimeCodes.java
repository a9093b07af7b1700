package org.yiyun.security.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits from a shared secret and the time (RFC 6238: HMAC-SHA-1, steps of 30 s), as every authenticator makes them. */
public final class TimeCodes {
    static final Duration STEP = Duration.ofSeconds(30);

    /** Length of the hash, as RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;
    /** Steps by which the clock of a telephone may be off. */
    private static final int TOLERANCE = 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

    private TimeCodes() {}

    public static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The step that has this code, at most one away from now and later than the last one that was used. */
    static OptionalLong step(byte[] secret, String typed, Instant now, long lastUsed) {
        var key = new SecretKeySpec(secret, CODES.getAlgorithm());
        var code = typed.replaceAll("\\s", "");
        var current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> step > lastUsed && MessageDigest.isEqual(code(key, step).getBytes(US_ASCII), code.getBytes(US_ASCII)))
                .findFirst();
    }

    private static String code(SecretKey key, long step) {
        try {
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
