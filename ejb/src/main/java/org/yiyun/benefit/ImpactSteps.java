package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.engine.Impact;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.benefit.internal.Bill;
import org.yiyun.benefit.internal.ImpactCount;
import org.yiyun.benefit.internal.ImpactRun;
import org.yiyun.benefit.internal.ImpactSides;
import org.yiyun.benefit.internal.Impacts;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * The work of an impact run's job: some persons in one transaction, together with how far it got and the check that the job is
 * still ours. Done again after a failure it goes on behind the last person that is counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Requires({Permission.POLICY_EDIT, Permission.POLICY_PUBLISH})
public class ImpactSteps {
    private static final int PERSONS = 200;

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

    /** Says how much there is to do. */
    public void begin(JobToken token) {
        ImpactRun run = impacts.get(token.id());
        progress.progress(token, run.persons(), run.persons() + impacts.countPersons(run));
    }

    /**
     * Works the next persons out.
     *
     * @return whether there may be more
     * @throws org.yiyun.job.JobLost if the job is no longer ours; then nothing of the step is kept
     */
    public boolean step(JobToken token) {
        ImpactRun run = impacts.lock(token.id());
        List<String> persons = impacts.nextPersons(run, PERSONS);
        if (persons.isEmpty()) {
            finish(token, run);
            return false;
        }
        ImpactCount count = count(run, impacts.bills(run.scheme(), persons));
        run.add(count, persons.get(persons.size() - 1));
        impacts.add(run.id(), count);
        progress.advance(token, count.persons());
        return true;
    }

    private ImpactCount count(ImpactRun run, List<Bill> bills) {
        Map<String, List<PersonLedger.Entry>> byPerson = new LinkedHashMap<>();
        bills.forEach(bill -> byPerson.computeIfAbsent(bill.person(), person -> new ArrayList<>()).add(bill.entry()));
        Impact impact = sides.of(run, bills);
        ImpactCount count = new ImpactCount();
        byPerson.values().forEach(entries -> count.add(impact.of(entries)));
        return count;
    }

    private void finish(JobToken token, ImpactRun run) {
        run.finish(clock.now());
        ImpactView view = run.view(List.of());
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
