package org.yiyun.satisfaction.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.yiyun.security.SealedValues;

/**
 * The links by which users rate and answer: the id of what is answered and half of its signature, 43 characters. Nothing of them is
 * kept, so a copy of the database gives away none, and each can be shown again. Half of an HMAC-SHA256 is 128 bits: nobody tries
 * them all.
 */
@ApplicationScoped
public class RatingLinks {
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    /** Where a link leads. What is signed for one page is nothing on the other. */
    enum Target {
        RATING("satisfaction", "/rate.xhtml?t="), SURVEY("satisfaction-survey", "/survey-answer.xhtml?t=");

        private final String purpose;
        private final String page;

        Target(String purpose, String page) {
            this.purpose = purpose;
            this.page = page;
        }
    }

    private final SealedValues keys;
    private final RatingSettings settings;

    @Inject
    public RatingLinks(SealedValues keys, RatingSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** For the proxy. */
    protected RatingLinks() {
        this(null, null);
    }

    /** Empty in an installation without a key. */
    Optional<String> link(Target target, UUID subject) {
        return token(target, subject).map(token -> settings.address() + target.page + token);
    }

    Optional<String> token(Target target, UUID subject) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putLong(subject.getMostSignificantBits()).putLong(subject.getLeastSignificantBits()).array();
        return keys.sign(target.purpose, id).map(signature -> Base64.getUrlEncoder().withoutPadding().encodeToString(
                ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES).put(id).put(signature, 0, SIGNATURE_BYTES).array()));
    }

    /** What it is the token of; empty for whatever this installation has not signed for this page. */
    Optional<UUID> subject(Target target, String token) {
        byte[] sent;
        try {
            sent = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (sent.length != ID_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(sent);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        return token(target, id)
                .filter(known -> MessageDigest.isEqual(known.getBytes(US_ASCII), token.getBytes(US_ASCII)))
                .map(known -> id);
    }
}
