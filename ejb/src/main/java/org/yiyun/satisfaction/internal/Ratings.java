package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Where;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.security.Scope;

/** The ratings. */
@ApplicationScoped
public class Ratings {
    private static final String FROM = " from satisfaction_rating r";
    private static final String ANSWERED = "r.stars is not null";
    private static final String NEWEST = " order by r.answered_at desc, r.id desc";
    /** In which row which column is the key is told by the one bit of {@code grouping} that is not set. */
    private static final String SUMS = """
            select grouping(r.month, r.level, r.channel, r.person, r.team, r.institution, r.stars),
                coalesce(r.month, cast(r.level as text), r.channel, r.person, r.team, r.institution, cast(r.stars as text)),
                count(*), count(r.stars), sum(r.stars), count(*) filter (where r.stars >= 4)
            from satisfaction_rating r%s
            group by grouping sets ((r.month), (r.level), (r.channel), (r.person), (r.team), (r.institution), (r.stars))""";

    /** By what ratings are added up, in the order of the columns of {@link #SUMS}. */
    enum Dimension {
        MONTH, LEVEL, CHANNEL, PERSON, TEAM, INSTITUTION, STARS;

        private static final int ALL_BITS = (1 << values().length) - 1;

        /** The first column has the highest bit. */
        static Dimension of(int grouping) {
            return values()[values().length - 1 - Integer.numberOfTrailingZeros(ALL_BITS & ~grouping)];
        }
    }

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
        return latest(ticket, LockModeType.NONE);
    }

    /** Held until the end of the transaction, as it is once others have let it go. */
    Optional<Rating> lockLatest(String ticket) {
        return latest(ticket, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Rating> latest(String ticket, LockModeType lock) {
        return em.createQuery("select r from Rating r where r.ticket = :ticket order by r.closedAt desc", Rating.class)
                .setParameter("ticket", ticket)
                .setMaxResults(1)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    long count(SatisfactionFilter filter, Scope scope) {
        var where = where(filter, scope).and(ANSWERED);
        return where.bind(sql("select count(*)" + FROM + where.text(), Long.class)).getSingleResult();
    }

    /** Answers, the latest first. */
    List<Rating> rows(SatisfactionFilter filter, Scope scope, int offset, int limit) {
        return answers(where(filter, scope), limit).setFirstResult(offset).getResultList();
    }

    /** Answers behind the cursor, the latest first. */
    List<Rating> after(SatisfactionFilter filter, Scope scope, @Nullable Cursor cursor, int limit) {
        var where = where(filter, scope);
        if (cursor != null) {
            where.and("(r.answered_at, r.id) < (:at, :id)", "at", cursor.get(0, Instant::parse)).with("id", cursor.get(1, UUID::fromString));
        }
        return answers(where, limit).getResultList();
    }

    private TypedQuery<Rating> answers(Where where, int limit) {
        var answered = where.and(ANSWERED);
        return answered.bind(sql("select r.*" + FROM + answered.text() + NEWEST, Rating.class)).setMaxResults(limit);
    }

    /** Adds up by every dimension, in one look at the rows. */
    Map<Dimension, List<Sums>> sums(SatisfactionFilter filter, Scope scope) {
        var where = where(filter, scope);
        Map<Dimension, List<Sums>> sums = new EnumMap<>(Dimension.class);
        for (var dimension : Dimension.values()) {
            sums.put(dimension, new ArrayList<>());
        }
        for (var row : where.bind(sql(SUMS.formatted(where.text()), Object[].class)).getResultList()) {
            var by = Dimension.of(((Number) row[0]).intValue());
            sums.get(by).add(new Sums(
                    Objects.toString(row[1], ""), number(row[2]), number(row[3]), number(row[4]), number(row[5])));
        }
        return sums;
    }

    /** A sum of nothing is null. */
    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private <T> TypedQuery<T> sql(String text, Class<T> type) {
        return em.unwrap(Session.class).createNativeQuery(text, type);
    }

    private static Where where(SatisfactionFilter filter, Scope scope) {
        var where = inScope(scope)
                .and("r.closed_at >= :from", "from", filter.from())
                .and("r.closed_at < :to", "to", filter.to())
                .and("r.kind in (:kind)", "kind", names(filter.kind()))
                .and("r.level in (:level)", "level", filter.level().isEmpty() ? null : filter.level())
                .and("r.channel in (:channel)", "channel", names(filter.channel()))
                .and("r.person = :person", "person", filter.person())
                .and("r.team = :team", "team", filter.team())
                .and("r.institution = :institution", "institution", filter.institution())
                .and("r.stars in (:stars)", "stars", filter.stars().isEmpty() ? null : filter.stars());
        return filter.commented() ? where.and("r.comment is not null") : where;
    }

    private static @Nullable List<String> names(Set<? extends Enum<?>> constants) {
        return constants.isEmpty() ? null : constants.stream().map(Enum::name).toList();
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
