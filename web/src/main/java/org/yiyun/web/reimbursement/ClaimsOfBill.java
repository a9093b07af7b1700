package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.reimbursement.ClaimFilter;
import org.yiyun.reimbursement.ClaimRow;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ReimbursementQueries;

/** On the page of a bill: the claims that were registered for it and not withdrawn. */
@Named
@RequestScoped
public class ClaimsOfBill {
    private static final int MOST = 20;

    @EJB
    private ReimbursementQueries queries;

    private @Nullable List<ClaimRow> claims;

    public List<ClaimRow> of(String bill) {
        if (claims == null) {
            var filter = new ClaimFilter(EnumSet.complementOf(EnumSet.of(ClaimStatus.WITHDRAWN)), null, bill, null, null, null);
            claims = queries.list(filter, PageRequest.first(MOST)).items().stream().filter(claim -> claim.bill().equals(bill)).toList();
        }
        return claims;
    }

    /** Numbers of those that were approved and may have been paid; empty for none. */
    public String approved(String bill) {
        return of(bill).stream().filter(claim -> claim.status() == ClaimStatus.APPROVED).map(ClaimRow::number).collect(Collectors.joining("、"));
    }
}
