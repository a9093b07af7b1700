package org.yiyun.transaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.transaction.internal.RuleKeeping;

/** By which schemes is settled and from what threshold on a ticket is opened, each with its days. Of the whole city. */
@Stateless
public class TransactionRules {
    private final RuleKeeping keeping;

    @Inject
    public TransactionRules(RuleKeeping keeping) {
        this.keeping = keeping;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TransactionRules() {
        this(null);
    }

    /** By day. */
    @Requires(Permission.TRANSACTION_READ)
    public List<ThresholdView> thresholds() {
        return keeping.thresholds();
    }

    /** @throws BusinessException INVALID for a day that is not behind today and the last change */
    @Requires(Permission.TRANSACTION_RULE)
    public List<ThresholdView> change(ChangeThreshold change) {
        return keeping.change(change);
    }

    /** By insurance and day. */
    @Requires(Permission.TRANSACTION_READ)
    public List<SchemeView> schemes() {
        return keeping.schemes();
    }

    /** @throws BusinessException INVALID for such a day, an insurance that is none, or a policy without a published version */
    @Requires(Permission.TRANSACTION_RULE)
    public List<SchemeView> change(ChangeScheme change) {
        return keeping.change(change);
    }

    /** When transactions were over their threshold, the newest first, at most a hundred. */
    @Requires(Permission.TRANSACTION_READ)
    public List<SpellView> spells() {
        return keeping.spells();
    }
}
