package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
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
        return find(id).orElseThrow(() -> BusinessException.notFound("survey", id));
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

    Optional<Survey> find(UUID id) {
        return Optional.ofNullable(em.find(Survey.class, id));
    }

    /**
     * Neither closed nor changed until the end of the transaction; others may hold it so too.
     *
     * @throws BusinessException NOT_FOUND
     */
    Survey hold(UUID id) {
        return Optional.ofNullable(em.find(Survey.class, id, LockModeType.PESSIMISTIC_READ))
                .orElseThrow(() -> BusinessException.notFound("survey", id));
    }

    void remove(Survey survey) {
        em.remove(survey);
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

    Optional<SurveyInvitation> findInvitation(UUID invitation) {
        return Optional.ofNullable(em.find(SurveyInvitation.class, invitation));
    }

    /** Whose it is; nothing else of it is read, so that what is locked afterwards is read as it is then. */
    Optional<UUID> surveyOf(UUID invitation) {
        return em.createQuery("select i.survey from SurveyInvitation i where i.id = :id", UUID.class)
                .setParameter("id", invitation)
                .getResultStream()
                .findFirst();
    }

    /** Held until the end of the transaction; after the survey, as everywhere. */
    Optional<SurveyInvitation> lockInvitation(UUID invitation) {
        return Optional.ofNullable(em.find(SurveyInvitation.class, invitation, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<SurveyInvitation> of(UUID survey, String member) {
        return of(survey, member, LockModeType.NONE);
    }

    /** Held until the end of the transaction; after the survey, as everywhere. */
    Optional<SurveyInvitation> lockInvitation(UUID survey, String member) {
        return of(survey, member, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<SurveyInvitation> of(UUID survey, String member, LockModeType lock) {
        return em.createQuery("select i from SurveyInvitation i where i.survey = :survey and i.who = :member", SurveyInvitation.class)
                .setParameter("survey", survey)
                .setParameter("member", member)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** How many were drawn and have answered; a survey without a sample is left out. */
    Map<UUID, Sums> responses(Collection<UUID> surveys) {
        return em.createQuery("""
                        select i.survey, count(i), count(i.answeredAt) from SurveyInvitation i
                        where i.survey in :surveys group by i.survey""", Object[].class)
                .setParameter("surveys", surveys)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Sums("", number(row[1]), number(row[2]), 0, 0)));
    }

    /** What was answered, by survey and number of the question, from 1; questions without an answer are left out. */
    Map<UUID, Map<Integer, Sums>> answers(Collection<UUID> surveys) {
        return em.unwrap(Session.class).createNativeQuery("""
                        select i.survey, q.place, count(*), sum(q.stars), count(*) filter (where q.stars >= 4)
                        from satisfaction_invitation i cross join lateral unnest(i.stars) with ordinality as q (stars, place)
                        where i.survey in (:surveys) group by i.survey, q.place""", Object[].class)
                .setParameterList("surveys", surveys)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.toMap(
                        row -> (int) number(row[1]),
                        row -> new Sums("", 0, number(row[2]), number(row[3]), number(row[4])))));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
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
