package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The threads, and which of them a mail belongs to. */
@ApplicationScoped
public class MailThreads {
    /** As ticket numbers are, in the subject and in the ids of the product's own mails. */
    private static final Pattern NUMBER = Pattern.compile("T\\d{8}-\\d{6,12}");

    private final EntityManager em;
    private final IncomingMails mails;

    @Inject
    public MailThreads(EntityManager em, IncomingMails mails) {
        this.em = em;
        this.mails = mails;
    }

    /** For the proxy. */
    protected MailThreads() {
        this(null, null);
    }

    void add(MailThread thread) {
        em.persist(thread);
    }

    /** Held until the end of the transaction: a mail that comes and an answer that goes follow one another. */
    Optional<MailThread> lock(String ticket) {
        return Optional.ofNullable(em.find(MailThread.class, ticket, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Number of the ticket about which this sender is answered and that the mail goes on with: by the ids of what it answers, else by the number in its subject. A
     * mail that names the ticket of somebody else goes on with nothing: whoever knows a number is not therefore its user.
     */
    Optional<String> ticketOf(ParsedMail mail) {
        List<String> numbers = new ArrayList<>();
        mail.answers().forEach(id -> NUMBER.matcher(id).results().forEach(found -> numbers.add(found.group())));
        numbers.addAll(mails.tickets(mail.answers()));
        NUMBER.matcher(mail.subject()).results().forEach(found -> numbers.add(found.group()));
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var theirs = em.createQuery(
                        "select t.ticket from MailThread t where t.ticket in :numbers and t.address = :address", String.class)
                .setParameter("numbers", numbers)
                .setParameter("address", mail.sender())
                .getResultList();
        return numbers.stream().filter(theirs::contains).findFirst();
    }

    /**
     * Watched ones about which no mail has come or gone since then, each with the ticket that tells whether it is done with: its own, or
     * the one that stands for it.
     */
    Map<String, String> quiet(Instant since) {
        Map<String, String> quiet = new HashMap<>();
        em.createQuery(
                        "select t.ticket, coalesce(t.follows, t.ticket) from MailThread t where t.watched and t.updatedAt < :since",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .forEach(row -> quiet.put((String) row[0], (String) row[1]));
        return quiet;
    }

    /** Watched threads about the ticket, or about one for which it stands; held until the end of the transaction. */
    List<MailThread> lockConcerned(String ticket) {
        return em.createQuery(
                        "select t from MailThread t where t.watched and (t.ticket = :ticket or t.follows = :ticket) order by t.ticket",
                        MailThread.class)
                .setParameter("ticket", ticket)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** How far the senders of watched tickets have been told, by number of the ticket and of the one that stands for it. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        em.createQuery("select t.ticket, t.told, t.follows, t.followsTold from MailThread t where t.watched", Object[].class)
                .getResultStream()
                .forEach(row -> {
                    places.merge((String) row[0], (Integer) row[1], Math::min);
                    if (row[2] != null) {
                        places.merge((String) row[2], (Integer) row[3], Math::min);
                    }
                });
        return places;
    }
}
