package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.AssignShift;
import org.yiyun.roster.engine.Finding;

/** Requests to change shifts, and what they do to the roster. */
@ApplicationScoped
public class ShiftChangeDesk {
    private final ShiftChanges changes;
    private final DutyShifts shifts;
    private final Rosters rosters;
    private final RosterInspector inspector;
    private final RosterTexts texts;

    @Inject
    public ShiftChangeDesk(ShiftChanges changes, DutyShifts shifts, Rosters rosters, RosterInspector inspector, RosterTexts texts) {
        this.changes = changes;
        this.shifts = shifts;
        this.rosters = rosters;
        this.inspector = inspector;
        this.texts = texts;
    }

    protected ShiftChangeDesk() {
        this(null, null, null, null, null);
    }

    /** @throws BusinessException ALREADY_EXISTS if a change of the shift is asked for already */
    public void add(ShiftChange change) {
        if (changes.isOpen(change.gone().get(0))) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "duty-change", "id", change.gone().get(0).view().id()));
        }
        changes.add(change);
    }

    public ShiftChange get(long id) {
        return changes.get(id);
    }

    /** @param person whom they concern, null for everybody */
    public List<ShiftChange> since(Instant time, @Nullable String person) {
        return changes.since(time, person);
    }

    public void flush() {
        rosters.flush();
    }

    /** @throws BusinessException NOT_FOUND, INVALID at the path if it has begun or is gone */
    public DutyShift coming(long id, String path, Instant now) {
        var shift = shifts.get(id);
        if (!shift.isStanding() || !shift.shift().from().isAfter(now)) {
            throw BusinessException.invalid(path, "field.roster.shift-gone", Map.of());
        }
        return shift;
    }

    /** @throws BusinessException ROSTER_UNFIT if the roster would not allow what is wanted */
    public void check(ShiftChange change, Locale language) {
        List<Finding> findings = inspector.findings(change.wanted(), change.gone());
        if (!findings.isEmpty()) {
            throw texts.unfit(findings, change.names(), language);
        }
    }

    /** Puts the wanted shifts in place of the others. */
    public void apply(ShiftChange change, String by, Instant at, Locale language) {
        rosters.holdStanding();
        change.gone().forEach(shift -> coming(shift.view().id(), "shift", at));
        check(change, language);
        List<AssignShift> wanted = change.wanted().stream()
                .map(shift -> new AssignShift(shift.post(), shift.staff(), change.names().get(shift.staff()), shift.from(), shift.to())).toList();
        shifts.replace(change.gone(), "duty-change " + change.view().id(), wanted, by, at);
    }
}
