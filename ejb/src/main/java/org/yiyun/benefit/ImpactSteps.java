package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.engine.Impact;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.benefit.internal.ImpactBill;
import org.yiyun.benefit.internal.ImpactCount;
import org.yiyun.benefit.internal.ImpactRun;
import org.yiyun.benefit.internal.ImpactSides;
import org.yiyun.benefit.internal.Impacts;
import org.yiyun.job.JobLost;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The work of an impact run's job, some persons at a time. Reading and calculating changes nothing and may be done ahead by several
 * threads ({@link ImpactLine}); what they come to is kept in the order of persons, in one transaction with how far the run got and
 * the check that the job is still ours. Done again after a failure it goes on behind the last person that is counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires({Permission.POLICY_EDIT, Permission.POLICY_PUBLISH})
public class ImpactSteps {
    private static final int PERSONS = 250;

    private final Impacts impacts;
    private final ImpactSides sides;
    private final JobProgress progress;
    private final BusinessClock clock;

    @Inject
    public ImpactSteps(Impacts impacts, ImpactSides sides, JobProgress progress, BusinessClock clock) {
        this.impacts = impacts;
        this.sides = sides;
        this.progress = progress;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ImpactSteps() {
        this(null, null, null, null);
    }

    /** Whether an attempt before has come to the end, and died before it could say so: then nothing is counted again. */
    public boolean isFinished(JobToken token) {
        return impacts.get(token.id()).isFinished();
    }

    /**
     * Says how much there is to do.
     *
     * @return the last person that is counted, empty for none
     */
    public String begin(JobToken token) {
        ImpactRun run = impacts.get(token.id());
        progress.progress(token, run.persons(), run.persons() + impacts.countPersons(run));
        return run.position();
    }

    /** The next persons behind one; empty if there are no more. */
    public List<String> persons(JobToken token, String after) {
        return impacts.nextPersons(impacts.get(token.id()), after, PERSONS);
    }

    /** Works persons out that follow on one. */
    public ImpactShare workOut(JobToken token, String after, List<String> persons) {
        ImpactRun run = impacts.get(token.id());
        return new ImpactShare(after, persons.get(persons.size() - 1), count(run, impacts.bills(run.scheme(), persons)));
    }

    /**
     * Keeps what the next persons come to.
     *
     * @throws JobLost if the job is no longer ours; then nothing of it is kept
     */
    public void keep(JobToken token, ImpactShare share) {
        ImpactRun run = impacts.lock(token.id());
        if (!run.position().equals(share.after())) {
            throw new JobLost(token);
        }
        run.add(share.count(), share.last());
        impacts.add(run.id(), share.count());
        progress.advance(token, share.count().persons());
    }

    /** There are no more persons. */
    public void finish(JobToken token) {
        finish(token, impacts.lock(token.id()));
    }

    private ImpactCount count(ImpactRun run, List<ImpactBill> bills) {
        Map<String, List<PersonLedger.Entry>> byPerson = new LinkedHashMap<>();
        bills.forEach(bill -> byPerson.computeIfAbsent(bill.person(), person -> new ArrayList<>()).addAll(sides.entries(run.scheme(), bill)));
        Impact impact = sides.of(run, bills);
        Map<Long, String> institutions = new HashMap<>();
        bills.stream().filter(bill -> bill.institution() != null).forEach(bill -> institutions.put(bill.id(), bill.institution()));
        ImpactCount count = new ImpactCount(institutions);
        byPerson.values().forEach(entries -> count.add(impact.of(entries)));
        return count;
    }

    private void finish(JobToken token, ImpactRun run) {
        run.finish(clock.now());
        ImpactView view = run.view(List.of(), List.of());
        progress.result(token, Json.createObjectBuilder()
                .add("policy", view.policy())
                .add("version", view.version())
                .add("persons", view.persons())
                .add("bills", view.bills())
                .add("refused", view.refused())
                .add("payoutBefore", view.payoutBefore())
                .add("payoutAfter", view.payoutAfter())
                .add("gaining", view.gaining())
                .add("losing", view.losing())
                .build());
    }
}
