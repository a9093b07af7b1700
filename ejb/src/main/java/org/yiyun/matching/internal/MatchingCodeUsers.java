package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;

/** Own items of institutions that are confirmed to be an entry of a library (目录对照). */
@ApplicationScoped
public class MatchingCodeUsers implements CodeUsers {
    private static final int EXAMPLES = 10;
    private static final String USING = """
            from matching_item where library = :library and state = 'CONFIRMED' and national_code = any(string_to_array(:codes, chr(31)))""";

    private final EntityManager em;

    @Inject
    public MatchingCodeUsers(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected MatchingCodeUsers() {
        this(null);
    }

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        String all = String.join("\u001f", codes);
        long count = (Long) em.createNativeQuery("select count(*) " + USING, Long.class)
                .setParameter("library", library)
                .setParameter("codes", all)
                .getSingleResult();
        List<?> first = em.createNativeQuery("select institution || ' ' || code " + USING + " order by institution, code", String.class)
                .setParameter("library", library)
                .setParameter("codes", all)
                .setMaxResults(EXAMPLES)
                .getResultList();
        return new CodeUse("MATCHING", count, first.stream().map(String::valueOf).toList());
    }
}
