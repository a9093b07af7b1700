package org.yiyun.web.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.inspection.FindingTrend;
import org.yiyun.inspection.InspectionArea;
import org.yiyun.inspection.InspectionQueries;
import org.yiyun.inspection.InspectionView;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UrlQuery;

/** The list of inspections with the trend of findings; all its state is in the URL. */
@Named
@RequestScoped
public class InspectionsPage {
    private static final int ROWS = 50;

    @EJB
    private InspectionQueries queries;
    @Inject
    private UrlQuery url;

    private Page<InspectionView> page = Page.whole(List.of());
    private List<FindingTrend> trend = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        var caller = Callers.current();
        if (caller.may(Permission.RECORD_READ)) {
            page = queries.page(isOpen(), url.place(ROWS));
            trend = queries.trend();
        }
    }

    public boolean isOpen() {
        return url.get("open").equals("true");
    }

    public Page<InspectionView> getPage() {
        return page;
    }

    public List<FindingTrend> getTrend() {
        return trend;
    }

    public InspectionArea[] getAreas() {
        return InspectionArea.values();
    }

    public List<Boolean> getYes() {
        return List.of(true);
    }
}
