package org.yiyun.servicecheck.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.engine.Sampling;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.servicecheck.CheckFindingView;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.servicecheck.DrawSample;
import org.yiyun.servicecheck.EndCheck;
import org.yiyun.servicecheck.GiveCheck;
import org.yiyun.servicecheck.JudgeTicket;
import org.yiyun.servicecheck.RecordFinding;
import org.yiyun.task.AssignTask;
import org.yiyun.task.TaskService;

/** How checks are worked on: every step is checked, made, told and audited, in one transaction. */
@ApplicationScoped
public class CheckDesk {
    private static final String SUBJECT = "service-check";
    private static final int TITLE = 120;
    /** Seeds that every program reads as a whole number. */
    private static final int SEEDS = 1_000_000_000;

    private final ServiceChecks checks;
    private final CheckSamples samples;
    private final CheckTasks corrections;
    private final TaskService tasks;
    private final CheckPeople people;
    private final AuditService audit;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public CheckDesk(
            ServiceChecks checks, CheckSamples samples, CheckTasks corrections, TaskService tasks, CheckPeople people, AuditService audit,
            BusinessClock clock) {
        this.checks = checks;
        this.samples = samples;
        this.corrections = corrections;
        this.tasks = tasks;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CheckDesk() {
        this(null, null, null, null, null, null, null);
    }

    public void draw(String number, DrawSample request, Caller caller) {
        ServiceCheck check = own(number, CheckStatus.DUE, caller);
        List<String> frame = samples.frame(check);
        if (frame.isEmpty()) {
            throw BusinessException.invalid("seed", "field.check-frame", Map.of());
        }
        long seed = request.seed() == null ? random.nextInt(SEEDS) : request.seed();
        List<String> sample = Sampling.draw(frame, check.size(), seed);
        check.draw(seed, sample, frame.size(), Sampling.digest(frame), caller.name(), clock.now());
        checks.flush();
        audit.record("servicecheck.draw", SUBJECT, number,
                Map.of("seed", seed, "frame", frame.size(), "sample", sample.size(), "chosen", request.seed() != null));
    }

    /**
     * Gives a check to another checker, who goes on with the sample, the verdicts and the findings as they are. Reminders go to the new one
     * from now on.
     */
    public void give(String number, GiveCheck request, Caller caller) {
        caller.refuseNarrowScope();
        ServiceCheck check = checks.lock(number);
        if (!CheckStatus.WORKED_ON.contains(check.status())) {
            throw new BusinessException(ProblemType.CHECK_STATE, Map.of("number", number, "checkStatus", check.status().name()));
        }
        if (request.checker().equals(check.checker())) {
            throw BusinessException.invalid("checker", "field.check-same", Map.of());
        }
        if (!people.fit().contains(request.checker())) {
            throw BusinessException.invalid("checker", "field.check-member", Map.of("id", request.checker()));
        }
        List<String> own = samples.had(check.items().stream().map(CheckItem::ticket).toList(), request.checker());
        if (!own.isEmpty()) {
            throw BusinessException.invalid("checker", "field.check-own", Map.of("id", request.checker(), "tickets", String.join(" ", own)));
        }
        String before = check.checker();
        check.give(request.checker(), caller.name(), clock.now());
        checks.flush();
        people.tellChecker("GIVEN", check, "GIVEN." + check.version());
        audit.record("servicecheck.give", SUBJECT, number, Map.of("from", before, "to", request.checker(), "reason", request.reason()));
    }

    public void judge(String number, int place, JudgeTicket request, Caller caller) {
        ServiceCheck check = own(number, CheckStatus.DRAWN, caller);
        CheckItem item = check.item(place).orElseThrow(() -> BusinessException.notFound("service-check-item", place));
        if (request.verdict() == CheckVerdict.FAIL && request.remark() == null) {
            throw BusinessException.invalid("remark", "field.check-remark", Map.of());
        }
        item.judge(request.verdict(), request.remark());
        check.judged(caller.name(), clock.now());
        checks.flush();
        audit.record("servicecheck.judge", SUBJECT, number, Map.of("ticket", item.ticket(), "verdict", request.verdict()));
    }

    public void find(String number, RecordFinding request, Caller caller) {
        ServiceCheck check = own(number, CheckStatus.DRAWN, caller);
        if (request.ticket() != null && !check.hasItem(request.ticket())) {
            throw BusinessException.invalid("ticket", "field.check-ticket", Map.of("id", request.ticket()));
        }
        var task = tasks.assign(new AssignTask(
                title(check, request), words(check, request), request.owner(), null, null, null, null, request.workingDays(), null, true, null,
                null));
        check.find(request, task.number(), caller.name(), clock.now());
        checks.flush();
        audit.record("servicecheck.find", SUBJECT, number, Map.of("task", task.number(), "owner", task.owner()));
    }

    private static String title(ServiceCheck check, RecordFinding request) {
        String title = Texts.get(Texts.CHINESE, "servicecheck.task.title", Map.of("number", check.number(), "text", request.text()));
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }

    private static String words(ServiceCheck check, RecordFinding request) {
        return Texts.get(Texts.CHINESE, "servicecheck.task.text", Map.of(
                "number", check.number(), "ticket", request.ticket() == null ? "—" : request.ticket(), "text", request.text(),
                "correction", request.correction()));
    }

    public void report(String number, EndCheck request, Caller caller) {
        ServiceCheck check = own(number, CheckStatus.DRAWN, caller);
        long unjudged = check.items().stream().filter(item -> item.verdict() == null).count();
        if (unjudged > 0) {
            throw BusinessException.invalid("text", "field.check-unjudged", Map.of("count", unjudged));
        }
        Set<String> found = check.findings().stream().map(finding -> String.valueOf(finding.ticket())).collect(Collectors.toSet());
        List<String> unfound = check.items().stream()
                .filter(item -> item.verdict() == CheckVerdict.FAIL && !found.contains(item.ticket()))
                .map(CheckItem::ticket).toList();
        if (!unfound.isEmpty()) {
            throw BusinessException.invalid("text", "field.check-unfound", Map.of("tickets", String.join(" ", unfound)));
        }
        check.report(request.text(), caller.name(), clock.now());
        checks.flush();
        people.tellLeaders("REPORTED", check);
        audit.record("servicecheck.report", SUBJECT, number, Map.of("findings", check.findings().size()));
    }

    public void close(String number, EndCheck request, Caller caller) {
        caller.refuseNarrowScope();
        ServiceCheck check = checks.lock(number);
        check.require(CheckStatus.REPORTED);
        if (caller.name().equals(check.checker())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        List<String> open = corrections.of(check).stream().filter(finding -> !finding.isCorrected()).map(CheckFindingView::task).toList();
        if (!open.isEmpty()) {
            throw BusinessException.invalid("text", "field.check-open", Map.of("tasks", String.join(" ", open)));
        }
        check.close(request.text(), caller.name(), clock.now());
        checks.flush();
        audit.record("servicecheck.close", SUBJECT, number, Map.of("findings", check.findings().size()));
    }

    /** The check, held, if it is the caller's and that far. */
    private ServiceCheck own(String number, CheckStatus needed, Caller caller) {
        caller.refuseNarrowScope();
        ServiceCheck check = checks.lock(number);
        if (!caller.name().equals(check.checker())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.SERVICE_CHECK_WORK.name()));
        }
        check.require(needed);
        return check;
    }
}
