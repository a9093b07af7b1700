package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.Deputies;
import org.yiyun.roster.internal.Deputy;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Key posts with an A and a B person (关键岗位AB角, REQ-DUTY-05); the B person stands in while the A person is away. */
@Stateless
public class DeputyService {
    private static final String SUBJECT = "duty-deputy";

    private final Deputies deputies;
    private final DutyStaff staff;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public DeputyService(Deputies deputies, DutyStaff staff, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.deputies = deputies;
        this.staff = staff;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DeputyService() {
        this(null, null, null, null, null);
    }

    @Requires(Permission.DUTY_READ)
    public List<DeputyView> list() {
        return deputies.all().stream().map(Deputy::view).toList();
    }

    /** @throws BusinessException INVALID for somebody unknown or one person as both, ALREADY_EXISTS if the A person has a B person */
    @Requires(Permission.DUTY_EDIT)
    public DeputyView name(NameDeputy command) {
        reader.validated(command);
        if (command.staff().equals(command.deputy())) {
            throw BusinessException.invalid("deputy", "field.roster.oneself", Map.of());
        }
        if (deputies.of(command.staff()).isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", SUBJECT, "id", command.staff()));
        }
        var deputy = new Deputy(command.title().strip(), staff.get(command.staff(), "staff"), staff.get(command.deputy(), "deputy"),
                Callers.current().name(), clock.now());
        deputies.add(deputy);
        var view = deputy.view();
        audit.record("duty.deputy", SUBJECT, String.valueOf(view.id()), Map.of("staff", view.staff(), "deputy", view.deputy()));
        return view;
    }

    /** @throws BusinessException NOT_FOUND, CONFLICT if it has ended */
    @Requires(Permission.DUTY_EDIT)
    public void end(long id) {
        var deputy = deputies.get(id);
        deputy.end(Callers.current().name(), clock.now());
        audit.record("duty.deputy-end", SUBJECT, String.valueOf(id), Map.of("staff", deputy.staff()));
    }
}
