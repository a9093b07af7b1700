package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;

/** Institutions that work with the library: they have said of some version that they have loaded it (回执), and will lag. */
@ApplicationScoped
public class ReceiptCodeUsers implements CodeUsers {
    private final EntityManager em;

    @Inject
    public ReceiptCodeUsers(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected ReceiptCodeUsers() {
        this(null);
    }

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        List<?> found = em.createNativeQuery("""
                select distinct r.institution from catalog_receipt r join catalog_library l on l.id = r.library
                where l.key = :library order by r.institution""", String.class)
                .setParameter("library", library)
                .getResultList();
        return new CodeUse("RECEIPT", found.size(), found.stream().map(String::valueOf).toList());
    }
}
