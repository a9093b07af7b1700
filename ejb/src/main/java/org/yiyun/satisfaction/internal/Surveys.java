package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.SurveyStatus;

/** The surveys and their samples. */
@ApplicationScoped
public class Surveys {
    private final EntityManager em;

    @Inject
    public Surveys(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Surveys() {
        this(null);
    }

    void add(Survey survey) {
        em.persist(survey);
    }

    void add(SurveyInvitation invitation) {
        em.persist(invitation);
    }

    /** @throws BusinessException NOT_FOUND */
    Survey get(UUID id) {
        return Optional.ofNullable(em.find(Survey.class, id)).orElseThrow(() -> BusinessException.notFound("survey", id));
    }

    /**
     * Held until the end of the transaction.
     *
     * @throws BusinessException NOT_FOUND
     */
    Survey lock(UUID id) {
        return Optional.ofNullable(em.find(Survey.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> BusinessException.notFound("survey", id));
    }

    /** The latest first. */
    List<Survey> all(int most) {
        return em.createQuery("select s from Survey s order by s.opensOn desc, s.createdAt desc, s.id", Survey.class)
                .setMaxResults(most)
                .getResultList();
    }

    List<Survey> in(SurveyStatus status) {
        return em.createQuery("select s from Survey s where s.status = :status order by s.opensOn, s.id", Survey.class)
                .setParameter("status", status)
                .getResultList();
    }

    /** In the order in which they were drawn. */
    List<SurveyInvitation> sample(Survey survey) {
        return em.createQuery("select i from SurveyInvitation i where i.survey = :survey order by i.place", SurveyInvitation.class)
                .setParameter("survey", survey.id())
                .getResultList();
    }

    Optional<SurveyInvitation> find(UUID invitation) {
        return Optional.ofNullable(em.find(SurveyInvitation.class, invitation));
    }

    /** Held until the end of the transaction. */
    Optional<SurveyInvitation> lockInvitation(UUID invitation) {
        return Optional.ofNullable(em.find(SurveyInvitation.class, invitation, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<SurveyInvitation> of(UUID survey, String member) {
        return em.createQuery("select i from SurveyInvitation i where i.survey = :survey and i.who = :member", SurveyInvitation.class)
                .setParameter("survey", survey)
                .setParameter("member", member)
                .getResultStream()
                .findFirst();
    }

    /** Those without an answer who were last told before that moment and not yet reminded so often; held until the end. */
    List<SurveyInvitation> silent(Survey survey, Instant before, int most) {
        return em.createQuery("""
                        select i from SurveyInvitation i
                        where i.survey = :survey and i.answeredAt is null and i.reminded < :reminders
                          and coalesce(i.remindedAt, i.invitedAt) <= :before
                        order by i.place""", SurveyInvitation.class)
                .setParameter("survey", survey.id())
                .setParameter("reminders", survey.reminders())
                .setParameter("before", before)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
