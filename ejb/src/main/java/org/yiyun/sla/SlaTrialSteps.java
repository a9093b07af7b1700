package org.yiyun.sla;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.sla.internal.SlaStore;
import org.yiyun.sla.internal.SlaTrials;
import org.yiyun.sla.internal.TrialCount;

/**
 * The work of a trial's job: some subjects in one transaction, together with how far it got and the check that the job is
 * still ours. Done again after a failure it goes on behind the last subject that is counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires({Permission.SLA_EDIT, Permission.SLA_PUBLISH})
public class SlaTrialSteps {
    private static final int SUBJECTS = 500;

    private SlaStore store;
    private SlaTrials trials;
    private SlaService service;
    private TrialSubjects subjects;
    private JobProgress progress;
    private BusinessClock clock;

    public SlaTrialSteps() {}

    @Inject
    public SlaTrialSteps(
            SlaStore store, SlaTrials trials, SlaService service, TrialSubjects subjects, JobProgress progress, BusinessClock clock) {
        this.store = store;
        this.trials = trials;
        this.service = service;
        this.subjects = subjects;
        this.progress = progress;
        this.clock = clock;
    }

    /** Says how much there is to do. */
    public void begin(JobToken token) {
        var trial = trials.find(token.id()).orElseThrow();
        progress.progress(token, trial.subjects(), subjects.count(start(trial.from()), start(trial.to().plusDays(1))));
    }

    /**
     * Looks at the next subjects.
     *
     * @return whether there may be more
     * @throws org.yiyun.job.JobLost if the job is no longer ours; then nothing of the step is kept
     */
    public boolean step(JobToken token) {
        var position = trials.position(token.id());
        var trial = trials.find(token.id()).orElseThrow();
        var some = subjects.next(start(trial.from()), start(trial.to().plusDays(1)), position, SUBJECTS);
        if (some.isEmpty()) {
            finish(token, trial);
            return false;
        }
        var tried = service.current().trialOf(store.version(trial.ruleId(), trial.ruleVersion()).rule(), trial.asOf());
        var count = new TrialCount();
        some.forEach(subject -> count.add(subject.name(), tried.apply(subject.facts())));
        trials.add(trial.id(), count, some.get(some.size() - 1).position());
        progress.advance(token, count.subjects());
        return true;
    }

    private void finish(JobToken token, TrialView trial) {
        var tally = trial.tally();
        trials.finish(trial.id(), clock.now());
        progress.result(token, Json.createObjectBuilder()
                .add("rule", trial.ruleId())
                .add("version", trial.ruleVersion())
                .add("subjects", trial.subjects())
                .add("clocks", trial.clocks())
                .add("moved", tally.moved())
                .add("newlyBreached", tally.newlyBreached())
                .add("noLongerBreached", tally.noLongerBreached())
                .add("newlyAssessed", tally.newlyAssessed())
                .add("noLongerAssessed", tally.noLongerAssessed())
                .add("alarmsBefore", tally.alarmsBefore())
                .add("alarmsAfter", tally.alarmsAfter())
                .build());
    }

    private static Instant start(LocalDate day) {
        return BusinessClock.startOf(day);
    }
}
