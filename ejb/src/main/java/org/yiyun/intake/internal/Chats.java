package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.problem.BusinessException;

/** The chats that are kept. */
@ApplicationScoped
public class Chats {
    private static final int MOST = 50;

    private final EntityManager em;

    @Inject
    public Chats(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Chats() {
        this(null);
    }

    /** The same chat, whoever is about to take it too waits until the end of the transaction. */
    Optional<ChatTranscript> lock(String fingerprint) {
        NamedLock.hold(em, "chat " + fingerprint);
        return same(fingerprint);
    }

    Optional<ChatTranscript> same(String fingerprint) {
        return em.createQuery("select c from ChatTranscript c where c.fingerprint = :fingerprint", ChatTranscript.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    void add(ChatTranscript chat) {
        em.persist(chat);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND */
    ChatTranscript get(long id) {
        return Optional.ofNullable(em.find(ChatTranscript.class, id)).orElseThrow(() -> BusinessException.notFound("chat", id));
    }

    List<ChatTranscript> of(String ticket) {
        return em.createQuery("select c from ChatTranscript c where c.ticket = :ticket order by c.id", ChatTranscript.class)
                .setParameter("ticket", ticket)
                .setMaxResults(MOST)
                .getResultList();
    }
}
