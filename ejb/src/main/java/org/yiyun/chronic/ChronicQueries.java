package org.yiyun.chronic;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.yiyun.chronic.internal.ChronicReading;
import org.yiyun.chronic.internal.EvidenceDesk;
import org.yiyun.chronic.internal.RuleDesk;
import org.yiyun.insured.CoverCheck;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Registrations of persons who are insured in the caller's regions. Lists show persons masked; a look at one is recorded. */
@Stateless
@Requires(Permission.CHRONIC_READ)
public class ChronicQueries {
    private final ChronicReading reading;
    private final EvidenceDesk evidence;
    private final RuleDesk rules;

    @Inject
    public ChronicQueries(ChronicReading reading, EvidenceDesk evidence, RuleDesk rules) {
        this.reading = reading;
        this.evidence = evidence;
        this.rules = rules;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChronicQueries() {
        this(null, null, null);
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

    /** By day. */
    public List<ChronicRuleView> rules() {
        return rules.all();
    }
}
