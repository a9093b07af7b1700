package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;
import org.yiyun.platform.BusinessClock;

/** Entries with limits or own shares (限价、先自付比例) that hold today or later. */
@ApplicationScoped
public class PriceCodeUsers implements CodeUsers {
    private final EntityManager em;
    private final BusinessClock clock;

    @Inject
    public PriceCodeUsers(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PriceCodeUsers() {
        this(null, null);
    }

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        List<?> found = em.createNativeQuery("""
                select distinct p.code from catalog_price p join catalog_library l on l.id = p.library
                where l.key = :library and upper_inf(p.known) and p.valid && daterange(cast(:today as date), null)
                  and p.code = any(string_to_array(:codes, chr(31))) order by p.code""", String.class)
                .setParameter("library", library)
                .setParameter("today", clock.today())
                .setParameter("codes", String.join("\u001f", codes))
                .getResultList();
        return new CodeUse("PRICE", found.size(), found.stream().map(String::valueOf).toList());
    }
}
