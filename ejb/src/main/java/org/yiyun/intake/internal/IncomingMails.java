package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.MailFilter;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.platform.problem.BusinessException;

/** The mails that came, newest first. */
@ApplicationScoped
public class IncomingMails {
    private static final String ORDER = "m.receivedAt desc, m.id desc";

    private final EntityManager em;

    @Inject
    public IncomingMails(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected IncomingMails() {
        this(null);
    }

    /** One that waits keeps its content, apart from the lists. */
    void add(IncomingMail mail, byte[] content) {
        em.persist(mail);
        em.flush();
        if (mail.isKept()) {
            em.unwrap(Session.class).doWork(connection -> {
                try (var insert = connection.prepareStatement("insert into incoming_mail_content (mail_id, content) values (?, ?)")) {
                    insert.setLong(1, mail.id());
                    insert.setBytes(2, content);
                    insert.executeUpdate();
                }
            });
        }
    }

    /** Of one that waits or has waited. */
    byte[] content(long id) {
        return (byte[]) em.createNativeQuery("select content from incoming_mail_content where mail_id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Whether it was taken in before and only the mark in the mailbox is missing. */
    boolean has(FetchedMail mail) {
        return !em.createQuery(
                        "select 1 from IncomingMail m where m.mailbox = :mailbox and m.uidValidity = :validity and m.uid = :uid", Integer.class)
                .setParameter("mailbox", mail.mailbox())
                .setParameter("validity", mail.uidValidity())
                .setParameter("uid", mail.uid())
                .getResultList()
                .isEmpty();
    }

    /** Check sums of the mails that came to the mailbox under that id. */
    List<String> digests(String mailbox, String messageId) {
        return em.createQuery("select m.digest from IncomingMail m where m.mailbox = :mailbox and m.messageId = :id", String.class)
                .setParameter("mailbox", mailbox)
                .setParameter("id", messageId)
                .getResultList();
    }

    long countFrom(String sender, Instant since) {
        return em.createQuery("select count(m) from IncomingMail m where m.sender = :sender and m.receivedAt > :since", Long.class)
                .setParameter("sender", sender)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The tickets that mails with these ids belong to. */
    List<String> tickets(Collection<String> messageIds) {
        return messageIds.isEmpty()
                ? List.of()
                : em.createQuery("select m.ticket from IncomingMail m where m.messageId in :ids and m.ticket is not null", String.class)
                        .setParameter("ids", messageIds)
                        .getResultList();
    }

    /** @throws BusinessException NOT_FOUND, also for one that the caller may not know of */
    public IncomingMail get(long id, MailSight sight) {
        return found(em.find(IncomingMail.class, id), id, sight);
    }

    /** Held until the end of the transaction: two people settle it one after the other. */
    IncomingMail lock(long id, MailSight sight) {
        return found(em.find(IncomingMail.class, id, LockModeType.PESSIMISTIC_WRITE), id, sight);
    }

    private static IncomingMail found(@Nullable IncomingMail mail, long id, MailSight sight) {
        return Optional.ofNullable(mail).filter(sight::covers).orElseThrow(() -> BusinessException.notFound("mail", id));
    }

    public long count(MailFilter filter, MailSight sight) {
        return sight.restrict(where(filter)).count(em, IncomingMail.class, "m");
    }

    public List<IncomingMail> rows(MailFilter filter, MailSight sight, int offset, int limit) {
        return sight.restrict(where(filter)).rows(em, IncomingMail.class, "m", ORDER, offset, limit);
    }

    /** Behind the cursor. */
    public List<IncomingMail> after(MailFilter filter, MailSight sight, @Nullable Cursor cursor, int limit) {
        var where = sight.restrict(where(filter)).behind(cursor, "m.receivedAt", "m.id");
        return where.rows(em, IncomingMail.class, "m", ORDER, 0, limit);
    }

    /** Ids of those that read like a complaint about the caller. */
    List<Long> about(MailSight sight) {
        var where = sight.about();
        return where.bind(em.createQuery("select m.id from IncomingMail m" + where.text(), Long.class)).getResultList();
    }

    private static Where where(MailFilter filter) {
        var where = new Where()
                .and("m.status in :status", "status", filter.status().isEmpty() ? null : filter.status())
                .and("m.ticket = :ticket", "ticket", filter.ticket())
                .and("m.receivedAt >= :from", "from", filter.from())
                .and("m.receivedAt < :to", "to", filter.to());
        if (filter.q() == null || filter.q().isBlank()) {
            return where;
        }
        var asked = filter.q().strip().toLowerCase(Locale.ROOT);
        return where.and("(m.sender = :asked or lower(m.subject) like :q escape '!')", "asked", asked)
                .with("q", "%" + asked.replaceAll("([!%_])", "!$1") + "%");
    }
}
