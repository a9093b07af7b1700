package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.ImpactComparison;
import org.yiyun.benefit.ImpactDifference;
import org.yiyun.benefit.ImpactDirection;
import org.yiyun.benefit.ImpactInstitution;
import org.yiyun.benefit.ImpactService;
import org.yiyun.benefit.ImpactView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** What a version would have changed; the chosen bill, direction and page are in the URL. */
@Named
@RequestScoped
public class ImpactPage {
    private static final int ROWS = 50;

    @EJB
    private ImpactService impacts;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;

    private @Nullable ImpactView impact;
    private @Nullable Page<ImpactDifference> page;
    private @Nullable ImpactComparison comparison;
    private @Nullable Page<ImpactInstitution> institutions;

    /** Answers 404 for what is no run. */
    public void load() {
        UUID id = id();
        impact = impacts.get(id);
        if (!url.get("bill").isEmpty()) {
            comparison = impacts.compare(id, url.get("bill"));
        }
    }

    private UUID id() {
        return UrlQuery.uuid("impact", url.get("id"));
    }

    public @Nullable ImpactView getImpact() {
        return impact;
    }

    public ImpactChart getChart() {
        return new ImpactChart(impact == null ? List.of() : impact.groups(), Texts.get(user.getLocale(), "benefit.impact.untold"));
    }

    /** Those with the greatest differences. */
    public Page<ImpactInstitution> getInstitutions() {
        if (institutions == null) {
            institutions = impacts.institutions(id(), PageRequest.first(ROWS));
        }
        return institutions;
    }

    public ImpactChart getInstitutionChart() {
        return ImpactChart.ofInstitutions(getInstitutions().items(), Texts.get(user.getLocale(), "benefit.institution.untold"));
    }

    /** Of the file of all institutions. @param format xlsx or csv */
    public String exportUrl(String format) {
        return "/impact/export?id=" + id() + "&format=" + format;
    }

    /** In percent with its sign; empty where nothing was paid before. */
    public String getGrowth() {
        BigDecimal growth = impact == null ? null : impact.growth();
        return growth == null ? "" : (growth.signum() > 0 ? "+" : "") + growth.movePointRight(2).setScale(2, RoundingMode.UNNECESSARY).toPlainString() + "%";
    }

    public Page<ImpactDifference> getPage() {
        if (page == null) {
            page = impacts.differences(id(), url.constant("direction", ImpactDirection.class).orElse(null), url.place(ROWS));
        }
        return page;
    }

    /** The chosen bill on both sides; null if none is. */
    public @Nullable ImpactComparison getComparison() {
        return comparison;
    }

    /** The steps of one side; those that the other side has otherwise, or not at all, are marked. */
    public List<MarkedStep> steps(@Nullable BenefitResult result, @Nullable BenefitResult other) {
        return MarkedStep.of(result, other);
    }
}
