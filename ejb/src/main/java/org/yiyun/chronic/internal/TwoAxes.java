package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.engine.ChoiceRules;
import org.yiyun.platform.database.Sequences;

/** Terms and choices, which hold on days and are known during times. */
@ApplicationScoped
public class TwoAxes {
    private static final int AT_A_TIME = 1_000;

    private final EntityManager em;

    @Inject
    public TwoAxes(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected TwoAxes() {
        this(null);
    }

    /** All that were ever known of a registration, the latest known first. */
    List<ChronicTerm> terms(ChronicRegistration of) {
        return em.createQuery("select t from ChronicTerm t where t.registration = :of order by t.knownFrom desc, t.id desc", ChronicTerm.class)
                .setParameter("of", of.id())
                .getResultList();
    }

    /** The one that is known now; empty before it was approved. */
    Optional<ChronicTerm> term(ChronicRegistration of) {
        return terms(of).stream().filter(term -> term.knownTo() == null).findFirst();
    }

    /** Last days that are known now, by the ids of registrations; those without one are not in it. */
    Map<Long, LocalDate> lastDays(List<ChronicRegistration> of) {
        Map<Long, LocalDate> days = new HashMap<>();
        for (int from = 0; from < of.size(); from += AT_A_TIME) {
            em.createQuery("select t from ChronicTerm t where t.registration in :of and t.knownTo is null and t.until is not null", ChronicTerm.class)
                    .setParameter("of", of.subList(from, Math.min(of.size(), from + AT_A_TIME)).stream().map(ChronicRegistration::id).toList())
                    .getResultList()
                    .forEach(term -> days.put(term.registration(), term.until()));
        }
        return days;
    }

    /** What is known now for a person, the latest beginning first. */
    List<ChronicTerm> termsOf(String identity) {
        return em.createQuery("select t from ChronicTerm t where t.identity = :identity and t.knownTo is null order by t.from desc, t.id desc",
                        ChronicTerm.class)
                .setParameter("identity", identity)
                .getResultList();
    }

    /** What is known now for a person and a disease. */
    List<ChronicTerm> terms(String identity, String disease) {
        return em.createQuery("select t from ChronicTerm t where t.identity = :identity and t.disease = :disease and t.knownTo is null"
                        + " order by t.from", ChronicTerm.class)
                .setParameter("identity", identity)
                .setParameter("disease", disease)
                .getResultList();
    }

    void begin(ChronicRegistration of, @Nullable LocalDate until, String by, Instant at) {
        em.persist(new ChronicTerm(Sequences.next(em, "chronic_term_seq"), of, until, by, at));
        em.flush();
    }

    /** It holds up to another day from now on. */
    void replace(ChronicTerm term, ChronicRegistration of, LocalDate until, String by, Instant at) {
        term.endKnown(at);
        em.flush();
        begin(of, until, by, at);
    }

    /** All that were ever known, what is known now first, then by first day and institution. */
    List<ChronicChoice> choices(ChronicRegistration of) {
        return em.createQuery("select c from ChronicChoice c where c.registration = :of"
                        + " order by case when c.knownTo is null then 0 else 1 end, c.since, c.institution, c.id", ChronicChoice.class)
                .setParameter("of", of.id())
                .getResultList();
    }

    /** What is known now, by first day. */
    List<ChronicChoice> known(ChronicRegistration of) {
        return choices(of).stream().filter(choice -> choice.knownTo() == null).toList();
    }

    ChronicChoice choose(ChronicRegistration of, ChoiceRules.Choice choice, String reason, String by, Instant at) {
        var made = new ChronicChoice(Sequences.next(em, "chronic_choice_seq"), of.id(), choice, reason, by, at);
        em.persist(made);
        em.flush();
        return made;
    }

    /** It is not known any more, as if it had never been made. */
    void takeBack(ChronicChoice choice, Instant at) {
        choice.endKnown(at);
        em.flush();
    }

    /** It holds up to that day from now on; one that would not have begun by then is taken back. */
    void end(ChronicRegistration of, ChronicChoice choice, LocalDate lastDay, String reason, String by, Instant at) {
        takeBack(choice, at);
        if (!choice.since().isAfter(lastDay)) {
            choose(of, choice.until(lastDay), reason, by, at);
        }
    }
}
