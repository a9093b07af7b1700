package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.DutyPattern;
import org.yiyun.roster.RosterStatus;

/** The versions of the rosters, and the patterns. */
@ApplicationScoped
public class Rosters {
    private final EntityManager em;

    @Inject
    public Rosters(EntityManager em) {
        this.em = em;
    }

    protected Rosters() {
        this(null);
    }

    public void add(Roster roster) {
        em.persist(roster);
        em.flush();
    }

    /** @throws BusinessException NOT_FOUND, STALE_DATA if it has another version than the caller has seen */
    public Roster get(long id, @Nullable Integer expectedVersion) {
        var roster = em.find(Roster.class, id);
        if (roster == null) {
            throw BusinessException.notFound("duty-roster", id);
        }
        if (expectedVersion != null && expectedVersion != roster.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "duty-roster", "id", id));
        }
        return roster;
    }

    /** Latest days first, of the same days the latest version first; discarded ones are left out. */
    public List<Roster> all() {
        return em.createQuery("""
                select r from Roster r join fetch r.pattern where r.status <> :discarded
                order by r.firstDay desc, r.post, r.lastDay desc, r.number desc""", Roster.class)
                .setParameter("discarded", RosterStatus.DISCARDED)
                .getResultList();
    }

    /** The versions of a post and days, the latest first. */
    public List<Roster> versions(String post, LocalDate first, LocalDate last) {
        return em.createQuery("""
                select r from Roster r where r.post = :post and r.firstDay = :first and r.lastDay = :last
                order by r.number desc""", Roster.class)
                .setParameter("post", post).setParameter("first", first).setParameter("last", last)
                .getResultList();
    }

    public Optional<Pattern> pattern(String code) {
        return Optional.ofNullable(em.find(Pattern.class, code));
    }

    public List<DutyPattern> patterns(Locale language) {
        return em.createQuery("select p from Pattern p order by p.position", Pattern.class).getResultStream()
                .map(pattern -> pattern.view(language)).toList();
    }

    public void flush() {
        em.flush();
    }

    /** One change of what stands at a time, so that two of them cannot put one person on duty twice. */
    public void holdStanding() {
        NamedLock.hold(em, "duty_shift");
    }
}
