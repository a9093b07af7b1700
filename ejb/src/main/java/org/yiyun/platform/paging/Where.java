package org.yiyun.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/** The {@code where} of a filter, made of the parts that were asked for; values are bound by name and never in the text. */
public final class Where {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new TreeMap<>();

    /** The pattern, to be escaped by {@code !}, of what has those words in it; null if nothing is asked for. */
    public static @Nullable String containing(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    /** The pattern, to be escaped by {@code !}, of what begins so; null if nothing is asked for. */
    public static @Nullable String beginning(@Nullable String words) {
        return words == null ? null : words.replaceAll("([!%_])", "!$1") + "%";
    }

    /** That part, unless nothing is asked for. */
    public Where and(String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.put(name, value);
        }
        return this;
    }

    /** A part that has no value. */
    public Where and(String part) {
        parts.add(part);
        return this;
    }

    /**
     * What comes behind the cursor where rows stand by a moment and then by id, the newest first; no part without a cursor.
     *
     * @param cursor of the last row before: its moment and its id
     * @throws BusinessException INVALID for a cursor that is none of these
     */
    public Where behind(@Nullable Cursor cursor, String moment, String id) {
        return behind(cursor, moment, id, Long::valueOf);
    }

    /** The same for ids that are no numbers. */
    public Where behind(@Nullable Cursor cursor, String moment, String id, Function<String, ?> parse) {
        return cursor == null ? this : and("(%1$s < :at or %1$s = :at and %2$s < :id)".formatted(moment, id), "at", cursor.get(0, Instant::parse))
                .with("id", cursor.get(1, parse));
    }

    /** The condition that the column begins with one of these, for whoever adds it as a part or in one; empty if there are none. */
    public String beginsWithAny(String column, Collection<String> beginnings) {
        List<String> any = new ArrayList<>();
        for (String beginning : beginnings.stream().sorted().toList()) {
            String name = "beginning" + any.size();
            any.add(column + " like :" + name);
            values.put(name, beginning.replace("%", "").replace("_", "") + "%");
        }
        return String.join(" or ", any);
    }

    /** That the column begins with one of these; no part without them. */
    public Where andBeginsWithAny(String column, Collection<String> beginnings) {
        String any = beginsWithAny(column, beginnings);
        return any.isEmpty() ? this : and("(" + any + ")");
    }

    /** A further value that a part names. */
    public Where with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** To be put behind the {@code from}; empty if nothing is asked for. */
    public String text() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /**
     * How many of an entity it leaves.
     *
     * @param name by which its parts call the entity
     */
    public long count(EntityManager em, Class<?> entity, String name) {
        String select = "select count(%1$s) from %2$s %1$s".formatted(name, entity.getSimpleName());
        return bind(em.createQuery(select + text(), Long.class)).getSingleResult();
    }

    /**
     * Those of an entity that it leaves.
     *
     * @param name  by which its parts and the order call the entity
     * @param order as {@code t.createdAt desc, t.id desc}
     */
    public <T> List<T> rows(EntityManager em, Class<T> entity, String name, String order, int offset, int limit) {
        String select = "select %1$s from %2$s %1$s".formatted(name, entity.getSimpleName());
        return bind(em.createQuery(select + text() + " order by " + order, entity))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** The same for a native query. */
    public Query bind(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
