package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;
import org.yiyun.register.internal.Improvement;
import org.yiyun.register.internal.Works;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The register of suggestions (指导性建议和优化性措施, REQ-SCP-10): who handles tickets or runs reports proposes; who approves changes
 * decides, never what is one's own; what came of it is written down.
 */
@Stateless
public class ImprovementService {
    private static final String SUBJECT = "improvement";
    private static final int LONGEST = 2000;

    private final Works works;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public ImprovementService(Works works, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.works = works;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ImprovementService() {
        this(null, null, null, null);
    }

    /** The newest first. @param status null for all */
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_READ})
    public List<ImprovementView> list(@Nullable ImprovementStatus status) {
        var caller = Callers.current();
        return works.improvements(status).stream().map(improvement -> improvement.view(caller)).toList();
    }

    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_READ})
    public Optional<ImprovementView> find(long id) {
        return works.improvement(id).map(improvement -> improvement.view(Callers.current()));
    }

    /** @throws BusinessException INVALID also for an unknown system */
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_RUN})
    public ImprovementView propose(ProposeImprovement words) {
        reader.validated(words);
        works.checkSystem(words.system());
        var improvement = works.add(new Improvement(words, Callers.current().name(), clock.now()));
        return recorded("register.improvement-propose", improvement);
    }

    /**
     * Accepts or declines it.
     *
     * @throws BusinessException NOT_FOUND, SAME_PERSON for who proposed it, CONFLICT if it was decided, INVALID without a reason
     */
    @Requires(Permission.CHANGE_APPROVE)
    public ImprovementView decide(long id, boolean accepted, String reason) {
        var words = Typed.required("reason", reason, LONGEST);
        var improvement = works.lockImprovement(id);
        improvement.decide(accepted, words, Callers.current().name(), clock.now());
        return recorded(accepted ? "register.improvement-accept" : "register.improvement-decline", improvement);
    }

    /** Says what came of it. @throws BusinessException NOT_FOUND, CONFLICT unless it was accepted and is not done, INVALID without words */
    @Requires({Permission.TICKET_HANDLE, Permission.REPORT_RUN})
    public ImprovementView finish(long id, String result) {
        var words = Typed.required("result", result, LONGEST);
        var improvement = works.lockImprovement(id);
        improvement.finish(words, Callers.current().name(), clock.now());
        return recorded("register.improvement-finish", improvement);
    }

    private ImprovementView recorded(String action, Improvement improvement) {
        works.flush();
        var view = improvement.view(Callers.current());
        audit.record(action, SUBJECT, String.valueOf(view.id()), Map.of("title", view.title(), "status", view.status()));
        return view;
    }
}
