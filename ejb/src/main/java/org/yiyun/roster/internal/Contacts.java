package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.ContactList;
import org.yiyun.roster.ContactView;

/** Emergency contacts, and the lists of them that were published. */
@ApplicationScoped
public class Contacts {
    private static final String ORDER = " order by c.system, c.party, c.id";

    private final EntityManager em;

    @Inject
    public Contacts(EntityManager em) {
        this.em = em;
    }

    protected Contacts() {
        this(null);
    }

    public void add(Contact contact) {
        em.persist(contact);
        em.flush();
    }

    public Contact get(long id) {
        var contact = em.find(Contact.class, id);
        if (contact == null) {
            throw BusinessException.notFound("duty-contact", id);
        }
        return contact;
    }

    /** What the next list would say. */
    public List<ContactView> kept() {
        return em.createQuery("select c from Contact c where c.voidedAt is null" + ORDER, Contact.class).getResultStream()
                .map(Contact::view).toList();
    }

    /** The latest list; number 0 and nothing on it before the first. */
    public ContactList latest() {
        return em.createQuery("select i from ContactIssue i order by i.number desc", ContactIssue.class).setMaxResults(1).getResultStream()
                .findFirst().map(issue -> issue.view(entries(issue.number())))
                .orElse(new ContactList(0, null, null, List.of()));
    }

    private List<ContactView> entries(int number) {
        List<?> rows = em.createNativeQuery("""
                select c.* from duty_contact_entry e join duty_contact c on c.id = e.contact where e.list = :number""" + ORDER, Contact.class)
                .setParameter("number", number).getResultList();
        return rows.stream().map(row -> ((Contact) row).view()).toList();
    }

    /** Makes a list of what is kept. Of two at once the second is refused by the key. */
    public void publish(int number, String by, Instant at) {
        em.persist(new ContactIssue(number, by, at));
        em.flush();
        em.createNativeQuery("insert into duty_contact_entry (list, contact) select :number, id from duty_contact where voided_at is null")
                .setParameter("number", number)
                .executeUpdate();
    }
}
