package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.internal.Milestone;
import org.yiyun.register.internal.Milestones;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Milestones of the contract, for the report of progress (REQ-RPT-02). */
@Stateless
public class MilestoneService {
    private static final String SUBJECT = "project-milestone";

    private final Milestones milestones;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public MilestoneService(Milestones milestones, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.milestones = milestones;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MilestoneService() {
        this(null, null, null, null);
    }

    /** In order of their days. */
    @Requires(Permission.REPORT_READ)
    public List<MilestoneView> milestones() {
        return milestones.all().stream().map(one -> one.view(clock.today())).toList();
    }

    /** @throws BusinessException INVALID */
    @Requires(Permission.REPORT_RUN)
    public MilestoneView add(RecordMilestone command) {
        reader.validated(command);
        var added = milestones.add(new Milestone(command, Callers.current().name(), clock.now())).view(clock.today());
        audit.record("register.milestone", SUBJECT, String.valueOf(added.id()), Map.of("title", added.title(), "planned", added.plannedOn()));
        return added;
    }

    /** @throws BusinessException NOT_FOUND, INVALID for a day to come, CONFLICT if it was reached before */
    @Requires(Permission.REPORT_RUN)
    public MilestoneView reach(long id, LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw BusinessException.invalid("reachedOn", "field.future", Map.of());
        }
        var milestone = milestones.lock(id);
        milestone.reach(day, Callers.current().name(), clock.now());
        milestones.flush();
        audit.record("register.milestone-reach", SUBJECT, String.valueOf(id), Map.of("on", day));
        return milestone.view(clock.today());
    }
}
