package org.yiyun.webhook.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.SealedValues;

/** The secrets that messages are signed with: random, told once, kept sealed. */
@ApplicationScoped
public class SubscriptionSecrets {
    private final SealedValues sealed;

    @Inject
    public SubscriptionSecrets(SealedValues sealed) {
        this.sealed = sealed;
    }

    /** For the proxy. */
    protected SubscriptionSecrets() {
        this(null);
    }

    /** A secret as it is kept, and as it is told. */
    public record Fresh(byte[] sealed, String text) {}

    /** @throws BusinessException INVALID if this installation has no key to seal it with */
    public Fresh fresh(UUID subscription) {
        if (!sealed.isReady()) {
            throw BusinessException.invalid("", "field.webhook.key", Map.of());
        }
        var secret = Signature.newSecret();
        return new Fresh(sealed.seal(owner(subscription), secret), Signature.text(secret));
    }

    /** Those that can be opened. */
    List<byte[]> open(UUID subscription, List<byte[]> secrets) {
        return secrets.stream().flatMap(secret -> sealed.open(owner(subscription), secret).stream()).toList();
    }

    private static String owner(UUID subscription) {
        return "webhook:" + subscription;
    }
}
