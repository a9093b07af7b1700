package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.CoverQueries;
import org.yiyun.insured.NationalCode;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.security.Callers;
import org.yiyun.transaction.FileOffsite;
import org.yiyun.transaction.OffsiteFilingFilter;
import org.yiyun.transaction.OffsiteFilingView;
import org.yiyun.transaction.engine.Identified;
import org.yiyun.transaction.engine.Pool;

/** Files off-site care for persons at a counter, and takes filings back. */
@ApplicationScoped
public class FilingDesk {
    static final String SUBJECT = "offsite-filing";

    private final OffsiteFilings filings;
    private final Encounters encounters;
    private final PersonNumbers numbers;
    private final CoverQueries covers;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public FilingDesk(
            OffsiteFilings filings, Encounters encounters, PersonNumbers numbers, CoverQueries covers, AuditService audit,
            BusinessClock clock) {
        this.filings = filings;
        this.encounters = encounters;
        this.numbers = numbers;
        this.covers = covers;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected FilingDesk() {
        this(null, null, null, null, null, null);
    }

    public long count(OffsiteFilingFilter filter) {
        return filings.count(filter, Callers.current().scope());
    }

    public List<OffsiteFilingView> rows(OffsiteFilingFilter filter, int offset, int limit) {
        return filings.rows(filter, Callers.current().scope(), offset, limit).stream().map(OffsiteFiling::view).toList();
    }

    public Page<OffsiteFilingView> page(OffsiteFilingFilter filter, PageRequest request) {
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        List<OffsiteFiling> found = filings.after(
                filter, Callers.current().scope(), cursor == null ? null : cursor.get(0, Long::valueOf), request.limit() + 1);
        return Page.of(found, request, count(filter), one -> Cursor.of(one.id())).map(OffsiteFiling::view);
    }

    public OffsiteFilingView file(FileOffsite asked) {
        String identity = IdentityNumber.parse(asked.identity())
                .orElseThrow(() -> BusinessException.invalid("identity", "field.identity", Map.of()));
        NationalCode.INSUTYPE.check("insuranceType", asked.insuranceType());
        if (asked.until() != null && asked.until().isBefore(asked.from())) {
            throw BusinessException.invalid("until", "field.order", Map.of());
        }
        CoverCheck check = covered(identity, asked);
        String insured = String.valueOf(check.region());
        if (Pool.same(insured, asked.region())) {
            throw BusinessException.invalid("region", "field.filing.local", Map.of("region", asked.region(), "insured", insured));
        }
        encounters.hold(identity);
        var referral = new OffsiteFiling.Referral(insured, asked.region(), asked.institution(), asked.from(), asked.until(), asked.reason());
        filings.meeting(identity, referral).ifPresent(other -> {
            throw BusinessException.invalid("from", "field.filing.twice", Map.of("id", other.number()));
        });
        String by = Callers.current().name();
        var who = new Identified(numbers.of(identity, insured), identity, asked.name());
        OffsiteFiling filing = new OffsiteFiling(filings.nextId(), who, referral, by, by, clock.now());
        filings.add(filing);
        audit.record("transaction.file", SUBJECT, filing.number(), Map.of("region", asked.region(), "from", asked.from()));
        return filing.view();
    }

    private CoverCheck covered(String identity, FileOffsite asked) {
        CoverCheck check = Callers.callAs(
                TransactionWork.SYSTEM, () -> covers.check(identity, asked.name(), asked.insuranceType(), asked.from()));
        if (!check.isCovered()) {
            throw BusinessException.invalid("identity", check.key(), check.values());
        }
        if (!Callers.current().scope().covers(null, check.region())) {
            throw BusinessException.invalid("identity", "field.insured.cover." + CoverCheck.Finding.NOBODY, check.values());
        }
        return check;
    }

    public OffsiteFilingView cancel(String number, String reason) {
        if (reason.isBlank()) {
            throw BusinessException.invalid("reason", "field.required", Map.of());
        }
        OffsiteFiling filing = filings.find(number)
                .filter(one -> Callers.current().scope().covers(null, one.insuredRegion()))
                .orElseThrow(() -> BusinessException.notFound(SUBJECT, number));
        encounters.hold(filing.person());
        filings.refresh(filing);
        if (filing.isCancelled()) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        if (filings.isUsed(number)) {
            throw BusinessException.invalid("reason", "field.filing.used", Map.of("id", number));
        }
        filing.cancelled(reason.strip(), Callers.current().name(), clock.now());
        audit.record("transaction.unfile", SUBJECT, number, Map.of("reason", reason.strip()));
        return filing.view();
    }
}
