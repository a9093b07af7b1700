package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.reimbursement.ClaimRow;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ReimbursementQueries;

/** On the page of a bill: the claim that was registered for it and not withdrawn. */
@Named
@RequestScoped
public class ClaimsOfBill {
    @EJB
    private ReimbursementQueries queries;

    private @Nullable List<ClaimRow> claims;

    public List<ClaimRow> of(String bill) {
        if (claims == null) {
            claims = queries.ofBill(bill).stream().toList();
        }
        return claims;
    }

    /** Its number if it was approved and may have been paid; empty otherwise. */
    public String approved(String bill) {
        return of(bill).stream().filter(claim -> claim.status() == ClaimStatus.APPROVED).map(ClaimRow::number).collect(Collectors.joining("、"));
    }
}
