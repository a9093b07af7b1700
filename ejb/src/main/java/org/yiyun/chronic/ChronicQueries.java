package org.yiyun.chronic;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillView;
import org.yiyun.chronic.internal.ChronicReading;
import org.yiyun.chronic.internal.EvidenceDesk;
import org.yiyun.chronic.internal.RuleDesk;
import org.yiyun.insured.CoverCheck;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Registrations of persons who are insured in the caller's regions. Lists show persons masked; a look at one is recorded. */
@Stateless
@Requires(Permission.CHRONIC_READ)
public class ChronicQueries {
    private static final Caller SYSTEM = Caller.system("chronic");

    private final ChronicReading reading;
    private final EvidenceDesk evidence;
    private final RuleDesk rules;
    private final BillQueries bills;

    @Inject
    public ChronicQueries(ChronicReading reading, EvidenceDesk evidence, RuleDesk rules, BillQueries bills) {
        this.reading = reading;
        this.evidence = evidence;
        this.rules = rules;
        this.bills = bills;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChronicQueries() {
        this(null, null, null, null);
    }

    public long count(ChronicFilter filter) {
        return reading.count(filter);
    }

    /** The newest first. */
    public List<ChronicRow> rows(ChronicFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit);
    }

    /** The newest first, by pages. */
    public Page<ChronicRow> page(ChronicFilter filter, PageRequest request) {
        return reading.page(filter, request);
    }

    /** The newest first, for a file: at most 10,000; audited. */
    public Exported<ChronicRow> export(ChronicFilter filter) {
        return reading.export(filter);
    }

    /** @throws BusinessException NOT_FOUND */
    public ChronicView get(String number) {
        return reading.get(number);
    }

    /** @throws BusinessException NOT_FOUND */
    public ChronicFileView file(String number, long id) {
        return evidence.get(number, id);
    }

    /** What is in it; audited. */
    public byte[] content(String number, long id) {
        return evidence.content(number, id);
    }

    /**
     * Whether somebody is insured on a day, and what is there instead; audited.
     *
     * @throws BusinessException INVALID for a number or a code that cannot be one
     */
    public CoverCheck insured(String identity, String name, String insuranceType, LocalDate on) {
        return reading.insured(identity, name, insuranceType, on);
    }

    /** Whether care on a day is that of a registered disease at a chosen institution, with reasons; audited. */
    public ChronicAnswer check(CheckChronic asked, Locale language) {
        return reading.check(asked, language);
    }

    /**
     * What the person of a bill is registered for on its day, in words. A hint for who reads the bill: the calculation does not know of it.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN for who may not see bills
     */
    public List<String> ofBill(String number, Locale language) {
        if (!Callers.current().may(Permission.BENEFIT_READ)) {
            throw new BusinessException(ProblemType.FORBIDDEN);
        }
        Callers.current().refuseNarrowScope();
        BillView bill = Callers.callAs(SYSTEM, () -> bills.get(number)).bill();
        return reading.on(bill.person(), bill.on(), language);
    }

    /** By day. */
    public List<ChronicRuleView> rules() {
        return rules.all();
    }
}
