package org.yiyun.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.Impact;
import org.yiyun.benefit.internal.Bill;
import org.yiyun.benefit.internal.BillViews;
import org.yiyun.benefit.internal.Bills;
import org.yiyun.benefit.internal.ImpactBill;
import org.yiyun.benefit.internal.ImpactRun;
import org.yiyun.benefit.internal.ImpactSides;
import org.yiyun.benefit.internal.Impacts;
import org.yiyun.benefit.internal.Results;
import org.yiyun.job.JobService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Tries versions of policies on the bills that were settled (影响测算), before money is paid by them. */
@Stateless
public class ImpactService {
    /** Name of the job. */
    public static final String JOB = "benefit-impact";

    private static final int MOST_YEARS = 5;

    private final Impacts impacts;
    private final ImpactSides sides;
    private final Bills bills;
    private final BillViews views;
    private final PolicyQueries policies;
    private final OrganisationQueries organisations;
    private final JobService jobs;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public ImpactService(
            Impacts impacts, ImpactSides sides, Bills bills, BillViews views, PolicyQueries policies, OrganisationQueries organisations,
            JobService jobs, AuditTrail audit, BusinessClock clock) {
        this.impacts = impacts;
        this.sides = sides;
        this.bills = bills;
        this.views = views;
        this.policies = policies;
        this.organisations = organisations;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ImpactService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Orders a run.
     *
     * @return its id, which is that of the job
     * @throws BusinessException NOT_FOUND without such a version; INVALID for a period that ends in the future, before it
     *     begins, or after more than five years; JOB_ALREADY_RUNNING while the version is being tried
     */
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_PUBLISH})
    public UUID order(String policy, int version, OrderImpact order) {
        views.refuseNarrowScope();
        check(order);
        policies.version(policy, version);
        UUID id = jobs.start(JOB, Json.createObjectBuilder()
                .add("policy", policy).add("version", version).add("from", order.from().toString()).add("to", order.to().toString())
                .build(), policy + "/" + version);
        Instant now = clock.now();
        impacts.add(new ImpactRun(id, policy, version, order, Callers.current().name(), now));
        audit.record("policy.impact", "policy", policy, Map.of("version", version, "from", order.from(), "to", order.to()));
        return id;
    }

    private void check(OrderImpact order) {
        if (order.to().isAfter(clock.today())) {
            throw BusinessException.invalid("to", "field.future", Map.of());
        }
        if (order.from().isAfter(order.to()) || order.from().isBefore(order.to().minusYears(MOST_YEARS))) {
            throw BusinessException.invalid("from", "field.benefit.period", Map.of("years", MOST_YEARS));
        }
    }

    /** The runs of a version, the newest first, without their groups and parts. */
    @Requires(Permission.BENEFIT_READ)
    public List<ImpactView> list(String policy, int version) {
        views.refuseNarrowScope();
        return impacts.of(policy, version).stream().map(run -> run.view(List.of(), List.of())).toList();
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.BENEFIT_READ)
    public ImpactView get(UUID id) {
        views.refuseNarrowScope();
        ImpactRun run = impacts.get(id);
        PolicyDefinition definition = policies.program(run.scheme(), run.policyVersion()).definition();
        return run.view(impacts.groups(id, definition), impacts.parts(id, definition));
    }

    /**
     * The bills that would have come to something else, the greatest differences first.
     *
     * @param direction null for both
     */
    @Requires(Permission.BENEFIT_READ)
    public Page<ImpactDifference> differences(UUID id, @Nullable ImpactDirection direction, PageRequest request) {
        views.refuseNarrowScope();
        impacts.get(id);
        Place behind = Place.of(request.cursor());
        List<Impacts.Row> rows = impacts.differences(id, direction, behind.size(), behind.bill(), request.limit() + 1);
        return Page.of(rows, request, impacts.countDifferences(id, direction), ImpactService::place).map(Impacts.Row::difference);
    }

    /**
     * By institution, the greatest differences first; bills that name none are one line.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.BENEFIT_READ)
    public Page<ImpactInstitution> institutions(UUID id, PageRequest request) {
        views.refuseNarrowScope();
        impacts.get(id);
        Cursor cursor = Cursor.parse(request.cursor(), 2);
        List<Impacts.InstitutionRow> rows = impacts.institutions(
                id, cursor == null ? Place.START.size() : cursor.get(0, BigDecimal::new), cursor == null ? "" : cursor.get(1, text -> text),
                request.limit() + 1);
        Map<String, String> names = organisations.names(
                Set.of(), rows.stream().map(Impacts.InstitutionRow::institution).filter(code -> !code.isEmpty()).collect(Collectors.toSet())).institutions();
        return Page.of(rows, request, impacts.countInstitutions(id), row -> Cursor.of(row.size().toPlainString(), row.institution()))
                .map(row -> new ImpactInstitution(
                        row.institution(), names.getOrDefault(row.institution(), ""), row.bills(), row.before(), row.after()));
    }

    private static Cursor place(Impacts.Row row) {
        return Cursor.of(row.size().toPlainString(), row.bill());
    }

    /** Where a page of differences begins: behind a size and a bill. */
    private record Place(BigDecimal size, long bill) {
        private static final Place START = new Place(new BigDecimal("1e15"), 0);

        static Place of(@Nullable String text) {
            Cursor cursor = Cursor.parse(text, 2);
            return cursor == null ? START : new Place(cursor.get(0, BigDecimal::new), cursor.get(1, Long::valueOf));
        }
    }

    /**
     * One bill on both sides with every step, by the person's bills as they stand now.
     *
     * @throws BusinessException NOT_FOUND without such a run, or if the bill is none of its period that counts
     */
    @Requires(Permission.BENEFIT_READ)
    public ImpactComparison compare(UUID id, String number) {
        views.refuseNarrowScope();
        ImpactRun run = impacts.get(id);
        Bill bill = bills.get(number);
        List<ImpactBill> all = impacts.bills(run.scheme(), List.of(bill.person()));
        return comparison(bill, run.scheme(), run.policyVersion(), sides.of(run, all), all);
    }

    /**
     * What one bill would have come to by a version, draft or not, with every step beside those by which it was decided; nothing is run or
     * kept. The person's earlier bills stay as they were decided.
     *
     * @throws BusinessException NOT_FOUND without such a bill or version; CONFLICT if the bill was taken back
     */
    @Requires(Permission.BENEFIT_READ)
    public ImpactComparison whatIf(String number, int version) {
        views.refuseNarrowScope();
        Bill bill = bills.get(number);
        bill.requireCounting();
        List<ImpactBill> all = impacts.bills(bill.scheme(), List.of(bill.person()));
        return comparison(bill, bill.scheme(), version, sides.of(bill.scheme(), version, bill.day(), all), all);
    }

    private ImpactComparison comparison(Bill bill, String scheme, int version, Impact impact, List<ImpactBill> all) {
        Impact.Pair pair = impact.of(all.stream().flatMap(each -> sides.entries(scheme, each).stream()).toList()).stream()
                .filter(each -> each.entry().sequence() == bill.id() && bill.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("bill", bill.number()));
        Calculation after = pair.after();
        return new ImpactComparison(
                views.of(bill), bill.result(pair.before()),
                after == null ? null : Results.of(after, version, bill.day()));
    }
}
