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
 * The links by which users rate: the id of the rating and half of its signature, 43 characters. Nothing of them is kept, so a copy
 * of the database gives away none, and each can be shown again. Half of an HMAC-SHA256 is 128 bits: nobody tries them all.
 */
@ApplicationScoped
public class RatingLinks {
    private static final String PURPOSE = "satisfaction";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final String PAGE = "/rate.xhtml?t=";

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
    Optional<String> link(UUID rating) {
        return token(rating).map(token -> settings.address() + PAGE + token);
    }

    Optional<String> token(UUID rating) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putLong(rating.getMostSignificantBits()).putLong(rating.getLeastSignificantBits()).array();
        return keys.sign(PURPOSE, id).map(signature -> Base64.getUrlEncoder().withoutPadding().encodeToString(
                ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES).put(id).put(signature, 0, SIGNATURE_BYTES).array()));
    }

    /** Which rating it is the token of; empty for whatever this installation has not signed. */
    Optional<UUID> rating(String token) {
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
        return token(id)
                .filter(known -> MessageDigest.isEqual(known.getBytes(US_ASCII), token.getBytes(US_ASCII)))
                .map(known -> id);
    }
}
