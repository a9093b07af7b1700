package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Rows;

/** Registrations that wait or hold for a disease whose code changes: a stop of the code ends what they rest on. */
@ApplicationScoped
public class ChronicCodeUsers implements CodeUsers {
    private static final int EXAMPLES = 10;
    /** A registration is for one disease: no part of the codes names it again. */
    private static final String REGISTERED = """
            select r.number, count(*) over () from chronic_registration r
            where r.disease in (select unnest(string_to_array(:codes, chr(31))))
            and (r.status = 'SUBMITTED' or r.status = 'APPROVED' and (r.valid_until is null or r.valid_until >= :today))
            order by r.id""";

    private final EntityManager em;
    private final BusinessClock clock;

    @Inject
    public ChronicCodeUsers(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ChronicCodeUsers() {
        this(null, null);
    }

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        if (!library.equals(RegistrationDesk.LIBRARY)) {
            return new CodeUse("CHRONIC", 0, List.of());
        }
        List<Tuple> rows = Rows.of(em.createNativeQuery(REGISTERED, Tuple.class)
                .setParameter("codes", String.join("\u001f", codes))
                .setParameter("today", clock.today())
                .setMaxResults(EXAMPLES), row -> row);
        long count = rows.isEmpty() ? 0 : rows.get(0).get(1, Long.class);
        return new CodeUse("CHRONIC", count, rows.stream().map(row -> Rows.text(row, 0)).toList());
    }
}
