package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;

/** Institutions whose own lists have to do with an entry: it is confirmed or proposed for an item, or the item itself states it. */
@ApplicationScoped
public class InstitutionCodeUsers implements CodeUsers {
    private static final String CONCERNED = """
            select institution from matching_item where library = :library and listed and national_code = any(string_to_array(:codes, chr(31)))
            union
            select institution from matching_item where library = :library and listed and stated_code = any(string_to_array(:codes, chr(31)))
            order by institution""";

    private final EntityManager em;

    @Inject
    public InstitutionCodeUsers(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected InstitutionCodeUsers() {
        this(null);
    }

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        List<?> found = em.createNativeQuery(CONCERNED, String.class)
                .setParameter("library", library)
                .setParameter("codes", String.join("\u001f", codes))
                .getResultList();
        return new CodeUse("INSTITUTION", found.size(), found.stream().map(String::valueOf).toList());
    }
}
