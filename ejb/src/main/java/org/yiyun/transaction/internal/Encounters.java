package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Sequences;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Encounters with their lines and settlements. An institution knows of its own only. */
@ApplicationScoped
public class Encounters {
    private final EntityManager em;

    @Inject
    public Encounters(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Encounters() {
        this(null);
    }

    /** What concerns one person goes one after the other, on all nodes, until the end of the transaction. */
    void hold(String person) {
        NamedLock.hold(em, "transaction person " + person);
    }

    long nextId() {
        return Sequences.next(em, "transaction_encounter_seq");
    }

    long nextSettlement() {
        return Sequences.next(em, "transaction_settlement_seq");
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** As {@link #add}, for many: they go out with {@link #flush()}. */
    void keep(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<Encounter> find(String number, String institution) {
        return em.createQuery("select e from Encounter e where e.number = :number and e.institution = :institution", Encounter.class)
                .setParameter("number", number)
                .setParameter("institution", institution)
                .getResultStream()
                .findFirst();
    }

    /**
     * An encounter of the institution, with its person's work held.
     *
     * @param field of the number in the message
     * @throws Refused ENCOUNTER, ENCOUNTER_PERSON
     */
    Encounter get(String number, String personNumber, String institution, String field) {
        Encounter found = find(number, institution)
                .orElseThrow(() -> new Refused(RefusalCode.ENCOUNTER, field, Map.of("encounter", number)));
        if (!found.who().number().equals(personNumber)) {
            throw new Refused(RefusalCode.ENCOUNTER_PERSON, field, Map.of("encounter", number));
        }
        hold(found.who().identity());
        em.refresh(found);
        return found;
    }

    /**
     * The encounter that a message names, of that kind and in that status, with its person's work held.
     *
     * @throws Refused of the message so far, and ENCOUNTER, ENCOUNTER_PERSON, ENCOUNTER_STATE
     */
    Encounter named(Request request, Node data, EncounterKind kind, EncounterStatus status) {
        String number = data.text("mdtrt_id", 30);
        String person = data.text("psn_no", 30);
        data.check();
        Encounter found = get(number, person, request.institution().code(), data.at("mdtrt_id"));
        if (found.kind() != kind || found.status() != status) {
            throw new Refused(RefusalCode.ENCOUNTER_STATE, data.at("mdtrt_id"), States.words(found));
        }
        return found;
    }

    /**
     * Takes one back that is not settled.
     *
     * @param field that names it in the message
     * @throws Refused ENCOUNTER_SETTLED
     */
    void cancel(Encounter encounter, Request request, String field) {
        requireUnsettled(encounter, field);
        encounter.cancelled(request.by(), request.now());
        flush();
    }

    /** @throws Refused ENCOUNTER_SETTLED */
    void requireUnsettled(Encounter encounter, String field) {
        if (settlements(encounter).stream().anyMatch(EncounterSettlement::counts)) {
            throw new Refused(RefusalCode.ENCOUNTER_SETTLED, field, Map.of("encounter", encounter.number()));
        }
    }

    /** Visits or stays of that number at the institution that are not taken back. */
    boolean hasVisit(String institution, EncounterKind kind, String visit) {
        return !em.createQuery("""
                        select e.id from Encounter e where e.institution = :institution and e.kind = :kind and e.visitNumber = :visit
                        and e.status <> :cancelled""", Long.class)
                .setParameter("institution", institution)
                .setParameter("kind", kind)
                .setParameter("visit", visit)
                .setParameter("cancelled", EncounterStatus.CANCELLED)
                .getResultList()
                .isEmpty();
    }

    /** The stay of the person in that institution that has not ended. */
    Optional<Encounter> admitted(String institution, String person) {
        return em.createQuery("""
                        select e from Encounter e where e.institution = :institution and e.person = :person and e.kind = :kind
                        and e.status = :open""", Encounter.class)
                .setParameter("institution", institution)
                .setParameter("person", person)
                .setParameter("kind", EncounterKind.INPATIENT)
                .setParameter("open", EncounterStatus.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** Lines that count, in their order. */
    List<EncounterLine> lines(Encounter encounter) {
        return em.createQuery(
                        "select l from EncounterLine l where l.encounter = :encounter and l.withdrawn = false order by l.id", EncounterLine.class)
                .setParameter("encounter", encounter)
                .getResultList();
    }

    /** All settlements of the encounter, the first one first. */
    List<EncounterSettlement> settlements(Encounter encounter) {
        return em.createQuery("select s from EncounterSettlement s where s.encounter = :encounter order by s.id", EncounterSettlement.class)
                .setParameter("encounter", encounter)
                .getResultList();
    }

    /** The settlement that counts. */
    Optional<EncounterSettlement> settled(Encounter encounter, String batch) {
        return settlements(encounter).stream().filter(one -> one.counts() && one.batch().equals(batch)).findFirst();
    }

    /** Bills of the settlements that count, by batch. */
    Map<String, String> settledBatches(Encounter encounter) {
        return settlements(encounter).stream().filter(EncounterSettlement::counts)
                .collect(Collectors.toMap(EncounterSettlement::batch, EncounterSettlement::bill));
    }

    /** How many stays of the person were settled in the year of the day. */
    long stays(String person, LocalDate day) {
        return em.createQuery("""
                        select count(s) from EncounterSettlement s where s.encounter.person = :person and s.encounter.kind = :kind
                        and s.cancelledAt is null and s.day >= :from and s.day < :to""", Long.class)
                .setParameter("person", person)
                .setParameter("kind", EncounterKind.INPATIENT)
                .setParameter("from", day.withDayOfYear(1))
                .setParameter("to", day.withDayOfYear(1).plusYears(1))
                .getSingleResult();
    }
}
