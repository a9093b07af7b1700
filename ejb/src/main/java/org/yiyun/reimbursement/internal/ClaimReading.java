package org.yiyun.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.BillDetails;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillSheet;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimFilter;
import org.yiyun.reimbursement.ClaimProgress;
import org.yiyun.reimbursement.ClaimRow;
import org.yiyun.reimbursement.ClaimView;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.PersonalData;

/** Reads claims: who it is and who is paid in clear to whoever may see it, which is recorded, masked to everybody else. */
@ApplicationScoped
public class ClaimReading {
    private static final int MOST = 20;
    private static final int MOST_EXPORTED = 10_000;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Claims claims;
    private final BillQueries bills;
    private final OrganisationQueries organisations;
    private final PersonalData personal;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ClaimReading(
            Claims claims, BillQueries bills, OrganisationQueries organisations, PersonalData personal, AuditService audit,
            BusinessClock clock) {
        this.claims = claims;
        this.bills = bills;
        this.organisations = organisations;
        this.personal = personal;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ClaimReading() {
        this(null, null, null, null, null, null);
    }

    public Page<ClaimRow> list(ClaimFilter filter, PageRequest request, Caller caller) {
        caller.refuseNarrowScope();
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        List<Claim> found = claims.list(filter, cursor == null ? null : cursor.get(0, Long::valueOf), request.limit() + 1);
        boolean clear = personal.isShownTo(caller);
        Page<Claim> page = Page.of(found, request, claims.count(filter), claim -> Cursor.of(claim.id()));
        if (clear) {
            personal.sight("reimbursement", page.items().stream().map(Claim::number).toList(), "person");
        }
        return page.map(claim -> claim.row(clear));
    }

    public Optional<ClaimRow> ofBill(String bill, Caller caller) {
        caller.refuseNarrowScope();
        return claims.ofBill(bill, "").map(claim -> claim.row(false));
    }

    public Exported<ClaimRow> export(ClaimFilter filter, Caller caller) {
        caller.refuseNarrowScope();
        List<Claim> found = claims.list(filter, null, MOST_EXPORTED);
        audit.record("reimbursement.export", "reimbursement-list", "-", Map.of("rows", found.size()));
        return Exported.of(found.stream().map(claim -> claim.row(false)).toList(), MOST_EXPORTED, () -> claims.count(filter));
    }

    public ClaimView get(String number, Caller caller) {
        caller.refuseNarrowScope();
        return view(claims.get(number), caller);
    }

    /** Of one whose changes have been written. */
    ClaimView view(Claim claim, Caller caller) {
        return view(claim, bills.get(claim.bill()), caller);
    }

    private ClaimView view(Claim claim, BillDetails bill, Caller caller) {
        boolean clear = personal.isShownTo(caller);
        if (clear) {
            personal.sight("reimbursement", List.of(claim.number()), "person", "holder", "card");
        }
        return claim.view(bill.bill(), claims.alike(claim), clear, caller);
    }

    public List<ClaimEventView> history(String number, Caller caller) {
        caller.refuseNarrowScope();
        return claims.history(claims.get(number)).stream().map(ClaimEvent::view).toList();
    }

    /** For the person, whoever asks in its name. */
    public List<ClaimProgress> progress(String person, Locale language) {
        return claims.of(person, MOST).stream().map(claim -> claim.progress(language)).toList();
    }

    /** @throws BusinessException NOT_FOUND */
    public BillSheet sheet(String number, BillSheet.Format format, Caller caller) {
        caller.refuseNarrowScope();
        Claim claim = claims.get(number);
        BillDetails bill = bills.get(claim.bill());
        List<ClaimEventView> history = claims.history(claim).stream().map(ClaimEvent::view).toList();
        String printed = caller.displayName() + " " + MINUTES.format(clock.now().atZone(BusinessClock.ZONE));
        var sheet = new ClaimSheet(view(claim, bill, caller), bill, history, this::name, printed);
        audit.record("reimbursement.sheet", "reimbursement", number, Map.of(
                "status", claim.status(), "version", claim.shownVersion(), "format", format));
        return format == BillSheet.Format.PDF
                ? new BillSheet(number + ".pdf", format, sheet.pdf())
                : new BillSheet(number + ".docx", format, sheet.docx());
    }

    /** The name of a colleague, or the login where none is known. */
    private String name(String login) {
        return Callers.callAs(ClaimDesk.SYSTEM, () -> organisations.staff(login)).map(staff -> staff.name()).orElse(login);
    }
}
