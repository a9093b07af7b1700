package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** What mails, chats and calls tell of who asks in a ticket. Addresses, accounts and numbers do not leave the database. */
@ApplicationScoped
public class People {
    private static final int MOST = 60;

    private final EntityManager em;

    @Inject
    public People(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected People() {
        this(null);
    }

    /** Tickets whose senders have the same address as one of these tickets'. */
    List<String> sameAddress(Collection<String> tickets) {
        return numbers("""
                select other.ticket from mail_thread other where other.address in
                    (select mine.address from mail_thread mine where mine.ticket in (:tickets))
                order by other.ticket desc""", tickets);
    }

    /** Tickets with chats of the same account as in one of these tickets'. */
    List<String> sameAccount(Collection<String> tickets) {
        return numbers("""
                select distinct other.ticket from chat_transcript other where other.account in
                    (select mine.account from chat_transcript mine where mine.ticket in (:tickets) and mine.account is not null)
                order by other.ticket desc""", tickets);
    }

    /** Tickets that calls from the same number as those about one of these tickets were about. */
    List<String> sameCaller(Collection<String> tickets) {
        return numbers("""
                select distinct link.ticket from phone_call other join call_ticket link on link.call_id = other.id
                where phone_key(other.phone) <> '' and phone_key(other.phone) in
                    (select phone_key(mine.phone) from call_ticket own join phone_call mine on mine.id = own.call_id
                      where own.ticket in (:tickets))
                order by link.ticket desc""", tickets);
    }

    private List<String> numbers(String sql, Collection<String> tickets) {
        List<?> found = em.createNativeQuery(sql, String.class).setParameter("tickets", tickets).setMaxResults(MOST).getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
