package org.yiyun.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.platform.paging.Page;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimRow;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UrlQuery;

/** The list of claims; all its state is in the URL. */
@Named
@RequestScoped
public class ReimbursementListPage {
    private static final int ROWS = 50;

    @EJB
    private ReimbursementQueries queries;
    @Inject
    private UrlQuery url;

    private Page<ClaimRow> page = Page.whole(List.of());

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.BENEFIT_READ)) {
            page = queries.list(ReimbursementListQuery.parse(url::get), url.place(ROWS));
        }
    }

    public Page<ClaimRow> getPage() {
        return page;
    }

    public boolean isFiltered() {
        return Stream.of("q", "status", "kind", "institution", "from", "to").anyMatch(name -> !url.get(name).isBlank());
    }

    public String exportUrl(String format) {
        return "/reimbursements/export" + url.with("format", format);
    }

    public ClaimKind[] getKinds() {
        return ClaimKind.values();
    }

    public ClaimStatus[] getStatuses() {
        return ClaimStatus.values();
    }
}
