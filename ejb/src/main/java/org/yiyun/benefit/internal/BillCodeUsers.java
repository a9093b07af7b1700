package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;
import org.yiyun.platform.database.Rows;

/** Bills that count and have a line with a code of a library. */
@ApplicationScoped
public class BillCodeUsers implements CodeUsers {
    private static final int EXAMPLES = 10;
    /** By the index of what bills name. */
    private static final String WITH_CODE = """
            select b.number, count(*) over () from benefit_bill b
            where b.cancelled_at is null and benefit_bill_codes(b.body) && string_to_array(:codes, chr(31)) order by b.id desc""";

    private final EntityManager em;

    @Inject
    public BillCodeUsers(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected BillCodeUsers() {
        this(null);
    }

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        List<Tuple> rows = Rows.of(em.createNativeQuery(WITH_CODE, Tuple.class)
                .setParameter("codes", String.join("\u001f", codes))
                .setMaxResults(EXAMPLES), row -> row);
        long count = rows.isEmpty() ? 0 : rows.get(0).get(1, Long.class);
        return new CodeUse("BILL", count, rows.stream().map(row -> Rows.text(row, 0)).toList());
    }
}
