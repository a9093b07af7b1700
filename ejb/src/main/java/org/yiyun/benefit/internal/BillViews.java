package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.benefit.BillView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;
import org.yiyun.security.PersonalData;

/** Shows bills to the caller: the person in clear to who may see it, which is recorded, masked to everybody else. */
@ApplicationScoped
public class BillViews {
    private final PersonalData personal;

    @Inject
    public BillViews(PersonalData personal) {
        this.personal = personal;
    }

    /** For the proxy. */
    protected BillViews() {
        this(null);
    }

    public BillView of(Bill bill) {
        return of(List.of(bill)).get(0);
    }

    public List<BillView> of(List<Bill> bills) {
        boolean clear = personal.isShownTo(Callers.current());
        if (clear) {
            personal.sight("bill", bills.stream().map(Bill::number).toList(), "person");
        }
        return bills.stream().map(bill -> bill.view(clear ? bill.person() : String.valueOf(Masked.identity(bill.person())))).toList();
    }

    /**
     * A bill belongs to a person of the whole city and to no institution or region.
     *
     * @throws BusinessException FORBIDDEN for a caller who sees a part of the city only
     */
    public void refuseNarrowScope() {
        Callers.current().refuseNarrowScope();
    }
}
