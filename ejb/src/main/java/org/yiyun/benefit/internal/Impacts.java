package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.ImpactDifference;
import org.yiyun.benefit.ImpactDirection;
import org.yiyun.benefit.ImpactView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.PolicyDefinition;

/** The impact runs and what they have come to. */
@ApplicationScoped
public class Impacts {
    private static final String PERIOD =
            " b.scheme = :scheme and b.day >= :from and b.day <= :to and b.cancelledAt is null and b.person > :position";
    private static final String DIFFERENCES = """
             from benefit_impact_difference d join benefit_bill b on b.id = d.bill_id
            where d.impact_id = :impact and (:direction = '' or (:direction = 'MORE') = (d.payout_after > d.payout_before))""";

    private final EntityManager em;

    @Inject
    public Impacts(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Impacts() {
        this(null);
    }

    public void add(ImpactRun run) {
        em.persist(run);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    public ImpactRun get(UUID id) {
        return found(em.find(ImpactRun.class, id), id);
    }

    /** Holds it until the end of the transaction. */
    public ImpactRun lock(UUID id) {
        return found(em.find(ImpactRun.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static ImpactRun found(@Nullable ImpactRun run, UUID id) {
        if (run == null) {
            throw BusinessException.notFound("impact", id);
        }
        return run;
    }

    /** Of a version, the newest first. */
    public List<ImpactRun> of(String scheme, int version) {
        return em.createQuery("""
                        select i from ImpactRun i where i.scheme = :scheme and i.policyVersion = :version
                        order by i.requestedAt desc, i.id""", ImpactRun.class)
                .setParameter("scheme", scheme)
                .setParameter("version", version)
                .getResultList();
    }

    /** How many persons have bills that count within its period. */
    public long countPersons(ImpactRun run) {
        return period(em.createQuery("select count(distinct b.person) from Bill b where" + PERIOD, Long.class), run).getSingleResult();
    }

    /** The next of them behind one, by number. */
    public List<String> nextPersons(ImpactRun run, String after, int limit) {
        return period(em.createQuery("select distinct b.person from Bill b where" + PERIOD + " order by b.person", String.class), run)
                .setParameter("position", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private static <T> TypedQuery<T> period(TypedQuery<T> query, ImpactRun run) {
        return query.setParameter("scheme", run.scheme())
                .setParameter("from", run.fromDay())
                .setParameter("to", run.toDay())
                .setParameter("position", run.position());
    }

    /** All bills of some persons that count, by person in the order in which they count. */
    public List<ImpactBill> bills(String scheme, List<String> persons) {
        return em.createQuery("""
                        select new org.yiyun.benefit.internal.ImpactBill(b.id, b.person, b.day, b.policyVersion, b.body, b.opening,
                            b.rulingVersion, b.partVersions, b.institution)
                        from Bill b where b.scheme = :scheme and b.person in :persons and b.cancelledAt is null
                        order by b.person, b.day, b.id""", ImpactBill.class)
                .setParameter("scheme", scheme)
                .setParameter("persons", persons)
                .getResultList();
    }

    /** Keeps what some more persons have come to, beside the run's own totals. */
    public void add(UUID impact, ImpactCount count) {
        count.groups().forEach((key, sum) -> em.createNativeQuery("""
                        insert into benefit_impact_group as g (impact_id, fact, value, bills, payout_before, payout_after)
                        values (:impact, :fact, :value, :bills, :before, :after)
                        on conflict (impact_id, fact, value) do update set bills = g.bills + excluded.bills,
                            payout_before = g.payout_before + excluded.payout_before, payout_after = g.payout_after + excluded.payout_after""")
                .setParameter("impact", impact)
                .setParameter("fact", key.fact())
                .setParameter("value", key.value())
                .setParameter("bills", sum.bills())
                .setParameter("before", sum.before())
                .setParameter("after", sum.after())
                .executeUpdate());
        count.parts().forEach((code, sum) -> em.createNativeQuery("""
                        insert into benefit_impact_part as p (impact_id, code, bills_before, amount_before, bills_after, amount_after)
                        values (:impact, :code, :billsBefore, :before, :billsAfter, :after)
                        on conflict (impact_id, code) do update set
                            bills_before = p.bills_before + excluded.bills_before, amount_before = p.amount_before + excluded.amount_before,
                            bills_after = p.bills_after + excluded.bills_after, amount_after = p.amount_after + excluded.amount_after""")
                .setParameter("impact", impact)
                .setParameter("code", code)
                .setParameter("billsBefore", sum.billsBefore())
                .setParameter("before", sum.before())
                .setParameter("billsAfter", sum.billsAfter())
                .setParameter("after", sum.after())
                .executeUpdate());
        addInstitutions(impact, count.institutions());
        insert(impact, count.differences());
    }

    /** In one statement: a share of persons goes to hundreds of institutions. In the order of codes, so that nobody waits for another crosswise. */
    private void addInstitutions(UUID impact, Map<String, ImpactCount.Sum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        em.createNativeQuery("""
                        insert into benefit_impact_institution as i (impact_id, institution, bills, payout_before, payout_after)
                        select :impact, s.institution, s.bills, s.before, s.after
                        from unnest(cast(:codes as text[]), cast(:bills as bigint[]), cast(:before as numeric[]), cast(:after as numeric[]))
                            as s (institution, bills, before, after)
                        on conflict (impact_id, institution) do update set bills = i.bills + excluded.bills,
                            payout_before = i.payout_before + excluded.payout_before, payout_after = i.payout_after + excluded.payout_after""")
                .setParameter("impact", impact)
                .setParameter("codes", sums.keySet().toArray(String[]::new))
                .setParameter("bills", sums.values().stream().map(ImpactCount.Sum::bills).toArray(Long[]::new))
                .setParameter("before", sums.values().stream().map(ImpactCount.Sum::before).toArray(BigDecimal[]::new))
                .setParameter("after", sums.values().stream().map(ImpactCount.Sum::after).toArray(BigDecimal[]::new))
                .executeUpdate();
    }

    /** What the bills of an institution come to, with the key of its place in the list. @param institution empty for bills that tell none */
    public record InstitutionRow(BigDecimal size, String institution, long bills, BigDecimal before, BigDecimal after) {}

    public long countInstitutions(UUID impact) {
        return ((Number) em.createNativeQuery("select count(*) from benefit_impact_institution where impact_id = :impact", Long.class)
                .setParameter("impact", impact).getSingleResult()).longValue();
    }

    /** The greatest differences first, then by code, behind a place. */
    public List<InstitutionRow> institutions(UUID impact, BigDecimal size, String institution, int limit) {
        List<InstitutionRow> rows = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select size, institution, bills, payout_before, payout_after from benefit_impact_institution
                        where impact_id = :impact and (size < :size or size = :size and institution > :institution)
                        order by size desc, institution limit :limit""", Tuple.class)
                .setParameter("impact", impact)
                .setParameter("size", size)
                .setParameter("institution", institution)
                .setParameter("limit", limit)
                .getResultList()) {
            Tuple sum = (Tuple) row;
            rows.add(new InstitutionRow(
                    sum.get(0, BigDecimal.class), sum.get(1, String.class), sum.get(2, Long.class), Results.money(sum.get(3, BigDecimal.class)),
                    Results.money(sum.get(4, BigDecimal.class))));
        }
        return rows;
    }

    /** In one statement, however many there are. */
    private void insert(UUID impact, List<ImpactCount.Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        em.createNativeQuery("""
                        insert into benefit_impact_difference (impact_id, bill_id, payout_before, payout_after)
                        select :impact, d.bill, d.before, d.after
                        from unnest(cast(:bills as bigint[]), cast(:before as numeric[]), cast(:after as numeric[])) as d (bill, before, after)""")
                .setParameter("impact", impact)
                .setParameter("bills", differences.stream().map(ImpactCount.Difference::bill).toArray(Long[]::new))
                .setParameter("before", differences.stream().map(ImpactCount.Difference::before).toArray(BigDecimal[]::new))
                .setParameter("after", differences.stream().map(ImpactCount.Difference::after).toArray(BigDecimal[]::new))
                .executeUpdate();
    }

    /** What the parts add up to, in the order and words of the version that is tried; behind them those that it no longer has. */
    public List<ImpactView.Part> parts(UUID impact, PolicyDefinition definition) {
        List<String> order = definition.parts().stream().map(PolicyDefinition.Part::code).toList();
        List<ImpactView.Part> parts = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select code, bills_before, amount_before, bills_after, amount_after from benefit_impact_part
                        where impact_id = :impact order by code""", Tuple.class)
                .setParameter("impact", impact)
                .getResultList()) {
            Tuple part = (Tuple) row;
            String code = part.get(0, String.class);
            parts.add(new ImpactView.Part(
                    code, definition.parts().stream().filter(each -> each.code().equals(code)).map(PolicyDefinition.Part::title).findFirst().orElse(code),
                    part.get(1, Long.class), Results.money(part.get(2, BigDecimal.class)), part.get(3, Long.class),
                    Results.money(part.get(4, BigDecimal.class))));
        }
        parts.sort(Comparator.comparingInt(part -> order.contains(part.code()) ? order.indexOf(part.code()) : order.size()));
        return parts;
    }

    /** What the bills tell, in the words of the version that is tried. */
    public List<ImpactView.Group> groups(UUID impact, PolicyDefinition definition) {
        List<ImpactView.Group> groups = new ArrayList<>();
        for (Object row : em.createNativeQuery("""
                        select fact, value, bills, payout_before, payout_after from benefit_impact_group
                        where impact_id = :impact order by fact, value""", Tuple.class)
                .setParameter("impact", impact)
                .getResultList()) {
            groups.add(group((Tuple) row, definition));
        }
        return groups;
    }

    private static ImpactView.Group group(Tuple row, PolicyDefinition definition) {
        String name = row.get(0, String.class);
        String value = row.get(1, String.class);
        PolicyDefinition.Fact fact = definition.facts().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
        Dimension dimension = fact == null ? null : definition.dimension(fact.type()).orElse(null);
        return new ImpactView.Group(
                name, fact == null ? name : fact.title(), value,
                dimension == null || value.isEmpty() ? value : dimension.titleOf(value), row.get(2, Long.class),
                Results.money(row.get(3, BigDecimal.class)), Results.money(row.get(4, BigDecimal.class)));
    }

    /** How many bills come to something else; of both directions if none is named. */
    public long countDifferences(UUID impact, @Nullable ImpactDirection direction) {
        return ((Number) bind(em.createNativeQuery("select count(*)" + DIFFERENCES, Long.class), impact, direction).getSingleResult()).longValue();
    }

    /** A difference with the keys of its place in the list. */
    public record Row(BigDecimal size, long bill, ImpactDifference difference) {}

    /** The greatest differences first, behind a place. */
    public List<Row> differences(UUID impact, @Nullable ImpactDirection direction, BigDecimal size, long bill, int limit) {
        List<Row> rows = new ArrayList<>();
        for (Object row : bind(em.createNativeQuery("select d.size, b.id, b.number, b.day, d.payout_before, d.payout_after" + DIFFERENCES + """
                         and (d.size < :size or d.size = :size and b.id > :bill)
                        order by d.size desc, b.id limit :limit""", Tuple.class), impact, direction)
                .setParameter("size", size)
                .setParameter("bill", bill)
                .setParameter("limit", limit)
                .getResultList()) {
            rows.add(row((Tuple) row));
        }
        return rows;
    }

    private static Row row(Tuple row) {
        BigDecimal before = row.get(4, BigDecimal.class);
        BigDecimal after = row.get(5, BigDecimal.class);
        Object day = row.get(3);
        return new Row(row.get(0, BigDecimal.class), row.get(1, Long.class), new ImpactDifference(
                row.get(2, String.class), day instanceof Date date ? date.toLocalDate() : (LocalDate) day,
                Results.money(before), Results.money(after), Results.money(after.subtract(before))));
    }

    private static Query bind(Query query, UUID impact, @Nullable ImpactDirection direction) {
        return query.setParameter("impact", impact).setParameter("direction", direction == null ? "" : direction.name());
    }
}
