package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;
import org.yiyun.register.internal.Work;
import org.yiyun.register.internal.Works;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The record of assurance work, guidance and writing for the bureau (REQ-SCP-03). */
@Stateless
public class WorkService {
    private static final String SUBJECT = "assurance-work";
    private static final int MOST_REASON = 500;

    private final Works works;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public WorkService(Works works, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.works = works;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected WorkService() {
        this(null, null, null, null);
    }

    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_READ})
    public WorkYear year(int year) {
        return WorkYear.of(year, works.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /** @throws BusinessException INVALID also for a day to come and an unknown system */
    @Requires(Permission.TICKET_HANDLE)
    public WorkView record(RecordWork command) {
        reader.validated(command);
        if (command.onDate().isAfter(clock.today())) {
            throw BusinessException.invalid("onDate", "field.future", Map.of());
        }
        works.checkSystem(command.system());
        var work = works.add(new Work(command, Callers.current().name(), clock.now())).view();
        audit.record("register.work", SUBJECT, String.valueOf(work.id()), Map.of("kind", work.kind(), "hours", work.hours()));
        return work;
    }

    /**
     * Makes a record count no more; it stays readable. Whoever recorded it does so, or who runs reports.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN for another's record, INVALID without a reason, CONFLICT if it counts no more
     */
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_RUN})
    public WorkView revoke(long id, String reason) {
        var words = Typed.required("reason", reason, MOST_REASON);
        var work = works.lock(id);
        work.revoke(words, Callers.current(), clock.now());
        audit.record("register.work-void", SUBJECT, String.valueOf(id), Map.of("reason", words));
        return work.view();
    }
}
