package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.ResourceList;
import org.yiyun.roster.ResourceView;

/** Emergency resources, and the lists of them that were published. */
@ApplicationScoped
public class EmergencyResources {
    private static final String ORDER = " order by r.kind, r.name, r.id";

    private final EntityManager em;

    @Inject
    public EmergencyResources(EntityManager em) {
        this.em = em;
    }

    protected EmergencyResources() {
        this(null);
    }

    public void add(EmergencyResource resource) {
        em.persist(resource);
        em.flush();
    }

    public EmergencyResource get(long id) {
        var resource = em.find(EmergencyResource.class, id);
        if (resource == null) {
            throw BusinessException.notFound("duty-resource", id);
        }
        return resource;
    }

    /** What the next list would say. */
    public List<ResourceView> kept() {
        return em.createQuery("select r from EmergencyResource r where r.voidedAt is null" + ORDER, EmergencyResource.class).getResultStream()
                .map(EmergencyResource::view).toList();
    }

    /** The latest list; number 0 and nothing on it before the first. */
    public ResourceList latest() {
        return em.createQuery("select i from ResourceIssue i order by i.number desc", ResourceIssue.class).setMaxResults(1).getResultStream()
                .findFirst().map(issue -> issue.view(entries(issue.number())))
                .orElse(new ResourceList(0, null, null, List.of()));
    }

    private List<ResourceView> entries(int number) {
        List<?> rows = em.createNativeQuery("""
                select r.* from duty_resource_entry e join duty_resource r on r.id = e.resource where e.list = :number""" + ORDER,
                EmergencyResource.class)
                .setParameter("number", number).getResultList();
        return rows.stream().map(row -> ((EmergencyResource) row).view()).toList();
    }

    /** Makes a list of what is kept. Of two at once the second is refused by the key. */
    public void publish(int number, String by, Instant at) {
        em.persist(new ResourceIssue(number, by, at));
        em.flush();
        em.createNativeQuery("insert into duty_resource_entry (list, resource) select :number, id from duty_resource where voided_at is null")
                .setParameter("number", number)
                .executeUpdate();
    }
}
