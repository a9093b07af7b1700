package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Typed;
import org.yiyun.roster.internal.DutyPosts;
import org.yiyun.roster.internal.DutyShift;
import org.yiyun.roster.internal.DutyShifts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Keeps the roster. */
@Stateless
public class DutyService {
    private static final int MAX_REASON = 500;

    private DutyPosts posts;
    private DutyShifts shifts;
    private RecordReader reader;
    private AuditService audit;
    private BusinessClock clock;

    public DutyService() {}

    @Inject
    public DutyService(DutyPosts posts, DutyShifts shifts, RecordReader reader, AuditService audit, BusinessClock clock) {
        this.posts = posts;
        this.shifts = shifts;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws BusinessException ALREADY_EXISTS if the person stands in that post at that time already */
    @Requires(Permission.DUTY_EDIT)
    public DutyShiftView assign(AssignShift command) {
        reader.validated(command);
        if (!command.from().isBefore(command.to())) {
            throw BusinessException.invalid("to", "field.order", Map.of());
        }
        if (!posts.has(command.post())) {
            throw BusinessException.invalid("post", "field.unknown", Map.of("id", command.post()));
        }
        if (shifts.overlaps(command)) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "duty-shift", "id", command.staff()));
        }
        var shift = new DutyShift(command, Callers.current().name(), clock.now());
        shifts.add(shift);
        audit.record("duty.assign", "duty-shift", String.valueOf(shift.view().id()),
                Map.of("post", command.post(), "staff", command.staff(), "from", command.from(), "to", command.to()));
        return shift.view();
    }

    /** Takes a shift out of the roster; it is kept, with the reason. */
    @Requires(Permission.DUTY_EDIT)
    public void cancel(long id, String reason, @Nullable Integer expectedVersion) {
        var words = Typed.required("reason", reason, MAX_REASON);
        var shift = shifts.get(id);
        if (expectedVersion != null && expectedVersion != shift.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "duty-shift", "id", id));
        }
        shift.cancel(words, Callers.current().name(), clock.now());
        audit.record("duty.cancel", "duty-shift", String.valueOf(id), Map.of("reason", words));
    }
}
