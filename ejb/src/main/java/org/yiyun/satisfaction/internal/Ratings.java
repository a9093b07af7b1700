package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.security.Scope;

/** The ratings. */
@ApplicationScoped
public class Ratings {
    private static final String ANSWERED = "r.stars is not null";
    private static final String NEWEST = " order by r.answeredAt desc, r.id desc";

    private final EntityManager em;

    @Inject
    public Ratings(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Ratings() {
        this(null);
    }

    Optional<Rating> find(UUID id) {
        return Optional.ofNullable(em.find(Rating.class, id));
    }

    /** Held until the end of the transaction. */
    Optional<Rating> lock(UUID id) {
        return Optional.ofNullable(em.find(Rating.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** That of the ticket's latest close. */
    Optional<Rating> latest(String ticket) {
        return em.createQuery("select r from Rating r where r.ticket = :ticket order by r.closedAt desc", Rating.class)
                .setParameter("ticket", ticket)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    long count(SatisfactionFilter filter, Scope scope) {
        var where = where(filter, scope).and(ANSWERED);
        return where.bind(em.createQuery("select count(r) from Rating r" + where.text(), Long.class)).getSingleResult();
    }

    /** Answers, the latest first. */
    List<Rating> rows(SatisfactionFilter filter, Scope scope, int offset, int limit) {
        return answers(where(filter, scope), limit).setFirstResult(offset).getResultList();
    }

    /** Answers behind the cursor, the latest first. */
    List<Rating> after(SatisfactionFilter filter, Scope scope, @Nullable Cursor cursor, int limit) {
        var where = where(filter, scope);
        if (cursor != null) {
            where.and("(r.answeredAt < :at or r.answeredAt = :at and r.id < :id)", "at", cursor.get(0, Instant::parse))
                    .with("id", cursor.get(1, UUID::fromString));
        }
        return answers(where, limit).getResultList();
    }

    private TypedQuery<Rating> answers(Where where, int limit) {
        var answered = where.and(ANSWERED);
        return answered.bind(em.createQuery("select r from Rating r" + answered.text() + NEWEST, Rating.class)).setMaxResults(limit);
    }

    /**
     * Adds up by one dimension.
     *
     * @param by a name of this package's own making, never what somebody typed
     */
    List<Sums> sums(String by, SatisfactionFilter filter, Scope scope) {
        var where = where(filter, scope);
        var query = em.createQuery(
                "select r." + by + ", count(r), count(r.stars), sum(r.stars), sum(case when r.stars >= 4 then 1 else 0 end) from Rating r"
                        + where.text() + " group by r." + by, Object[].class);
        return where.bind(query).getResultList().stream()
                .map(row -> new Sums(
                        row[0] == null ? "" : row[0].toString(), number(row[1]), number(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    /** A sum of nothing is null. */
    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static Where where(SatisfactionFilter filter, Scope scope) {
        return inScope(scope)
                .and("r.closedAt >= :from", "from", filter.from())
                .and("r.closedAt < :to", "to", filter.to())
                .and("r.kind in :kind", "kind", filter.kind().isEmpty() ? null : filter.kind())
                .and("r.level in :level", "level", filter.level().isEmpty() ? null : filter.level())
                .and("r.channel in :channel", "channel", filter.channel().isEmpty() ? null : filter.channel())
                .and("r.person = :person", "person", filter.person())
                .and("r.team = :team", "team", filter.team())
                .and("r.institution = :institution", "institution", filter.institution())
                .and("r.stars in :stars", "stars", filter.stars().isEmpty() ? null : filter.stars())
                .and("length(r.comment) >= :commented", "commented", filter.commented() ? 1 : null);
    }

    private static Where inScope(Scope scope) {
        var where = new Where().and("r.institution = :own", "own", scope.institution());
        var regions = List.copyOf(scope.regions());
        if (!regions.isEmpty()) {
            where.and(IntStream.range(0, regions.size())
                    .mapToObj(i -> "r.region like :region" + i)
                    .collect(Collectors.joining(" or ", "(", ")")));
            IntStream.range(0, regions.size()).forEach(i -> where.with("region" + i, regions.get(i) + "%"));
        }
        return where;
    }
}
