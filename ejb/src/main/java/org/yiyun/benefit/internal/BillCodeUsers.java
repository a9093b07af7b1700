package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;

/** Bills that count and have a line with a code of a library. */
@ApplicationScoped
public class BillCodeUsers implements CodeUsers {
    private static final int EXAMPLES = 10;
    private static final String WITH_CODE = """
             from benefit_bill b where b.cancelled_at is null and exists (
                select 1 from json_array_elements(cast(b.body as json) -> 'claim' -> 'lines') line
                where line ->> 'code' = any(string_to_array(:codes, chr(31))))""";

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
        String sent = String.join("\u001f", codes);
        Long count = (Long) em.createNativeQuery("select count(*) " + WITH_CODE, Long.class).setParameter("codes", sent).getSingleResult();
        List<String> examples = texts(em.createNativeQuery("select b.number " + WITH_CODE + " order by b.id desc", String.class)
                .setParameter("codes", sent)
                .setMaxResults(EXAMPLES)
                .getResultList());
        return new CodeUse("BILL", count, examples);
    }

    private static List<String> texts(List<?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }
}
