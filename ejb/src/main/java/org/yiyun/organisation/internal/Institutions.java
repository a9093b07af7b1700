package org.yiyun.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.yiyun.organisation.InstitutionFilter;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.paging.Where;
import org.yiyun.security.Scope;

/** Designated institutions; lists show what the scope covers. */
@ApplicationScoped
public class Institutions {
    private static final String SELECT = """
            select new org.yiyun.organisation.InstitutionView(
                i.code, i.name, i.kind, i.grade, i.region, r.name, i.status, i.version)""";
    private static final String WHERE = """
             from Institution i join Region r on r.code = i.region
            where (:q is null or i.code like :q escape '!' or i.name like :q escape '!')
              and (:kind is null or i.kind = :kind) and (:status is null or i.status = :status)
              and (:region is null or i.region like :region)
              and (:own is null or i.code = :own)
              and (:everywhere = true or substring(i.region, 1, 2) in :regions or substring(i.region, 1, 4) in :regions
                   or i.region in :regions)""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public Institutions() {}

    /** Outside a container. */
    public Institutions(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Institution> find(String code) {
        return Optional.ofNullable(entities.find(Institution.class, code));
    }

    public Optional<InstitutionView> view(String code) {
        return entities.createQuery(SELECT + " from Institution i join Region r on r.code = i.region where i.code = :code",
                InstitutionView.class).setParameter("code", code).getResultList().stream().findFirst();
    }

    /** In order of the code. */
    public Page<InstitutionView> list(InstitutionFilter filter, Scope scope, PageRequest page) {
        var total = bound(entities.createQuery("select count(i)" + WHERE, Long.class), filter, scope).getSingleResult();
        var cursor = Cursor.parse(page.cursor(), 1);
        var found = bound(entities.createQuery(SELECT + WHERE + " and i.code > :after order by i.code", InstitutionView.class),
                        filter, scope)
                .setParameter("after", cursor == null ? "" : cursor.keys().get(0))
                .setMaxResults(page.limit() + 1).getResultList();
        return Page.of(found, page, total, institution -> Cursor.of(institution.code()));
    }

    public List<String> active() {
        return entities.createQuery("select i.code from Institution i where i.status = :active order by i.code", String.class)
                .setParameter("active", InstitutionStatus.ACTIVE).getResultList();
    }

    public void add(Institution institution) {
        entities.persist(institution);
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, InstitutionFilter filter, Scope scope) {
        return query.setParameter("q", Where.containing(filter.q())).setParameter("kind", filter.kind())
                .setParameter("status", filter.status())
                .setParameter("region", filter.region() == null ? null : filter.region() + "%")
                .setParameter("own", scope.institution())
                .setParameter("everywhere", scope.regions().isEmpty())
                .setParameter("regions", scope.regions().isEmpty() ? List.of("") : scope.regions());
    }
}
