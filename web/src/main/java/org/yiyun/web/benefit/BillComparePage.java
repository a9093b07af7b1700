package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BillQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** Two settled bills side by side: {@code ?number=…&with=…}. */
@Named
@RequestScoped
public class BillComparePage {
    @EJB
    private BillQueries bills;

    @Inject
    private UrlQuery url;

    private @Nullable BenefitComparison comparison;

    /** One that was taken back is told of. @throws BusinessException NOT_FOUND */
    public void load() {
        try {
            comparison = bills.compare(url.get("number").strip(), url.get("with").strip());
        } catch (BusinessException problem) {
            if (problem.type() != ProblemType.CONFLICT) {
                throw problem;
            }
            Notices.error("benefit.compare.cancelled", Map.of());
        }
    }

    /** Null where one of the two was taken back. */
    public @Nullable BenefitComparison getComparison() {
        return comparison;
    }

    public String getLeft() {
        return url.get("number");
    }

    public String getRight() {
        return url.get("with");
    }
}
