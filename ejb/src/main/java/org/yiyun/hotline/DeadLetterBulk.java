package org.yiyun.hotline;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.yiyun.hotline.internal.Reasons;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Many dead letters at once, each in its own transaction: one that still fails holds up no other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterBulk {
    /** At most so many at once. */
    public static final int MAX = 500;

    private DeadLetterService service;

    public DeadLetterBulk() {}

    @Inject
    public DeadLetterBulk(DeadLetterService service) {
        this.service = service;
    }

    /** Sends them again as they are, for example after an institution was registered. */
    @Requires(Permission.DEAD_LETTER_RESEND)
    public List<ResendResult> resend(List<Long> ids) {
        if (ids.isEmpty() || ids.size() > MAX) {
            throw BusinessException.invalid("ids", "field.count", Map.of("min", 1, "max", MAX));
        }
        return new LinkedHashSet<>(ids).stream().map(this::resend).toList();
    }

    private ResendResult resend(Long id) {
        try {
            return new ResendResult(id, service.resend(id, Correction.NONE, null), null, List.of());
        } catch (BusinessException refused) {
            return new ResendResult(id, null, refused.type().slug(), Reasons.of(refused));
        }
    }
}
