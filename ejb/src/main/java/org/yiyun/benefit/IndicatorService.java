package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.benefit.internal.IndicatorDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What care costs, by the bills that count: averages, their growth, how much costs vary (费用监测指标). */
@Stateless
public class IndicatorService {
    private final IndicatorDesk desk;

    @Inject
    public IndicatorService(IndicatorDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public IndicatorService() {
        this(null);
    }

    /**
     * The indicators of a period; no person is shown.
     *
     * @throws BusinessException INVALID for an unknown scheme, days in the wrong order or a period that is too long, FORBIDDEN for who sees
     *     a part of the city only
     */
    @Requires(Permission.BENEFIT_READ)
    public BillIndicators of(IndicatorQuestion question) {
        return desk.of(question);
    }

    /** Of what deviations are taken, by day. */
    @Requires(Permission.BENEFIT_READ)
    public List<DeviationRuleView> rules() {
        return desk.rules();
    }

    /**
     * Deviations are taken of something else from a day on.
     *
     * @throws BusinessException INVALID for a day that is not behind today and the last change, FORBIDDEN for who sees a part of the city
     */
    @Requires(Permission.POLICY_PUBLISH)
    public List<DeviationRuleView> change(ChangeDeviationRule change) {
        return desk.change(change);
    }
}
