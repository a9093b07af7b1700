package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.internal.Bill;
import org.yiyun.benefit.internal.BillLedger;
import org.yiyun.benefit.internal.BillViews;
import org.yiyun.benefit.internal.LineCodes;
import org.yiyun.benefit.internal.Bills;
import org.yiyun.benefit.internal.Settlement;
import org.yiyun.benefit.internal.SheetPdf;
import org.yiyun.benefit.internal.SheetWriter;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The bills that are kept, and what their persons have accumulated. */
@Stateless
public class BillQueries {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Bills bills;
    private final BillLedger ledger;
    private final BillViews views;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public BillQueries(Bills bills, BillLedger ledger, BillViews views, AuditTrail audit, BusinessClock clock) {
        this.bills = bills;
        this.ledger = ledger;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected BillQueries() {
        this(null, null, null, null, null);
    }

    /** The newest first. */
    @Requires(Permission.BENEFIT_READ)
    public Page<BillView> list(BillFilter filter, PageRequest request) {
        views.refuseNarrowScope();
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        List<Bill> found = bills.list(filter, cursor == null ? null : cursor.get(0, Long::valueOf), request.limit() + 1);
        return Page.of(found, request, bills.count(filter), bill -> Cursor.of(bill.id())).mapAll(views::of);
    }

    /**
     * A bill, worked out again from the archive with every step.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.BENEFIT_READ)
    public BillDetails get(String number) {
        views.refuseNarrowScope();
        Bill bill = bills.get(number);
        BillLedger.Statement statement = ledger.statement(bill.scheme(), bill.person());
        List<BillView> all = views.of(statement.bills());
        return new BillDetails(
                all.get(statement.bills().indexOf(bill)), result(bill, statement.calculations().get(bill)),
                bills.history(bill).stream().map(Settlement::view).toList(), statement.accounts(),
                all.stream().filter(view -> !view.number().equals(number)).toList());
    }

    /**
     * Two bills that count side by side, each as it stands among its person's others, with where they part in words; no person is shown.
     *
     * @throws BusinessException NOT_FOUND, CONFLICT for one that was taken back
     */
    @Requires(Permission.BENEFIT_READ)
    public BenefitComparison compare(String left, String right) {
        views.refuseNarrowScope();
        return ledger.compare(bills.get(left), bills.get(right));
    }

    /**
     * What a bill that counts charges, for features that make further papers of it.
     *
     * @throws BusinessException NOT_FOUND, also for one that was taken back
     */
    @Requires(Permission.BENEFIT_READ)
    public BillCharges charges(String number) {
        views.refuseNarrowScope();
        Bill bill = bills.get(number);
        BillView view = views.of(bill);
        if (view.isCancelled()) {
            throw BusinessException.notFound("bill", number);
        }
        return new BillCharges(
                number, view.on(), view.total(), view.payout(), view.selfPay(), LineCodes.charges(bill.body()));
    }

    /**
     * What a bill asked when it was settled: {@code mode person priorYear claim} as in {@link SettleBill}, without who it is.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.BENEFIT_READ)
    public Map<String, Object> asked(String number) {
        views.refuseNarrowScope();
        return bills.get(number).body();
    }

    /**
     * National code of the institution that charges a bill, for papers that ask for it again; empty where the bill does not tell it, has
     * been taken back, or is none.
     */
    @Requires(Permission.BENEFIT_READ)
    public Optional<String> institution(String number) {
        views.refuseNarrowScope();
        return bills.find(number).filter(Bill::counts).map(Bill::institution);
    }

    /**
     * The explanation of a bill for the insured person, to be printed.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.BENEFIT_READ)
    public BillSheet sheet(String number, BillSheet.Format format) {
        BillDetails details = get(number);
        String printed = Callers.current().displayName() + " " + MINUTES.format(clock.now().atZone(BusinessClock.ZONE));
        audit.record("benefit.sheet", "bill", number, Map.of("revision", details.bill().revision(), "format", format));
        return format == BillSheet.Format.PDF
                ? new BillSheet(number + ".pdf", format, SheetPdf.write(details, printed))
                : new BillSheet(number + ".docx", format, SheetWriter.write(details, printed));
    }

    private static @Nullable BenefitResult result(Bill bill, @Nullable Calculation calculation) {
        return calculation == null ? null : bill.result(calculation);
    }
}
