package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.database.Rows;
import org.yiyun.policy.PolicyUse;
import org.yiyun.policy.PolicyUsers;

/** Institutions that have charged bills which count and are settled by a policy, those of the newest bills first. */
@ApplicationScoped
public class BillPolicyUsers implements PolicyUsers {
    private static final int MOST = 50;
    /** From one institution to the next along the index: as many steps as there are institutions, however many bills there are. */
    private static final String CHARGING = """
            with recursive charging (institution) as (
              (select institution from benefit_bill where scheme = :scheme and institution is not null and cancelled_at is null
               order by institution limit 1)
              union all
              select (select b.institution from benefit_bill b
                      where b.scheme = :scheme and b.institution > c.institution and b.cancelled_at is null
                      order by b.institution limit 1)
              from charging c where c.institution is not null)
            select c.institution, b.day, count(*) over ()
            from charging c cross join lateral (
              select day from benefit_bill where scheme = :scheme and institution = c.institution and cancelled_at is null
              order by day desc limit 1) b
            order by b.day desc, c.institution""";

    private final EntityManager em;
    private final OrganisationQueries organisations;

    @Inject
    public BillPolicyUsers(EntityManager em, OrganisationQueries organisations) {
        this.em = em;
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected BillPolicyUsers() {
        this(null, null);
    }

    @Override
    public PolicyUse of(String policy) {
        List<Tuple> rows = Rows.of(em.createNativeQuery(CHARGING, Tuple.class).setParameter("scheme", policy).setMaxResults(MOST), row -> row);
        Set<String> codes = rows.stream().map(row -> Rows.text(row, 0)).collect(Collectors.toSet());
        Map<String, String> names = organisations.names(Set.of(), codes).institutions();
        return new PolicyUse(
                PolicyUse.Kind.INSTITUTION, rows.isEmpty() ? 0 : rows.get(0).get(2, Long.class),
                rows.stream().map(row -> new PolicyUse.User(
                        Rows.text(row, 0), names.getOrDefault(Rows.text(row, 0), ""), null, Rows.date(row.get(1)))).toList());
    }
}
