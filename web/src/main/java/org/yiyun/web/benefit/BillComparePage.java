package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BillQueries;
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

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND, CONFLICT */
    public void load() {
        comparison = bills.compare(url.get("number").strip(), url.get("with").strip());
    }

    public BenefitComparison getComparison() {
        if (comparison == null) {
            load();
        }
        return comparison;
    }

    public String getLeft() {
        return url.get("number");
    }

    public String getRight() {
        return url.get("with");
    }
}
