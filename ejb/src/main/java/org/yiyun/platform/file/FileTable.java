package org.yiyun.platform.file;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.problem.BusinessException;

/**
 * The files of things of one kind, in a table of their own; kept in PostgreSQL so that one backup holds all. Ids come out of the sequence
 * that is called as the table, with {@code _seq}.
 *
 * @param <V> how the feature shows a file
 */
public final class FileTable<V> {
    private final EntityManager em;
    private final String table;
    private final String owner;
    private final List<String> own;
    private final Function<Tuple, V> view;
    private final String selectAll;
    private final String select;
    private final String insert;

    /**
     * The names of tables and columns stand in the code; none may come from what was sent in.
     *
     * @param owner column with the id of the thing
     * @param view  of a row with {@code id, name, media_type, size, sha256, created_at, created_by} and the feature's own columns
     * @param own   columns that only this feature has
     */
    public FileTable(EntityManager em, String table, String owner, Function<Tuple, V> view, String... own) {
        this.em = em;
        this.table = table;
        this.owner = owner;
        this.own = List.of(own);
        this.view = view;
        var columns = "id, " + owner + each(", %s"::formatted) + ", name, media_type, size, sha256, created_at, created_by";
        this.selectAll = "select " + columns + " from " + table + " where " + owner;
        this.select = selectAll + " = :thing";
        this.insert = "insert into " + table + " (" + columns + ", content) values (:id, :thing" + each(", :%s"::formatted)
                + ", :name, :type, :size, :sha256, :at, :by, :content)";
    }

    private String each(UnaryOperator<String> part) {
        return own.stream().map(part).collect(Collectors.joining());
    }

    /** In the order in which they came. */
    public List<V> of(long thing) {
        return Rows.of(em.createNativeQuery(select + " order by id", Tuple.class).setParameter("thing", thing), view);
    }

    /** Of many things by their ids, each in the order in which they came; a thing without files is not in it. */
    public Map<Long, List<V>> of(Collection<Long> things) {
        Map<Long, List<V>> all = new HashMap<>();
        if (!things.isEmpty()) {
            Rows.of(em.createNativeQuery(selectAll + " in (:things) order by id", Tuple.class).setParameter("things", things),
                    row -> all.computeIfAbsent(row.get(owner, Long.class), thing -> new ArrayList<>()).add(view.apply(row)));
        }
        return all;
    }

    /** Those that have these values in the feature's own columns, in the order in which they came. */
    public List<V> having(long thing, Object... values) {
        var query = em.createNativeQuery(select + each(" and %1$s = :%1$s"::formatted) + " order by id", Tuple.class)
                .setParameter("thing", thing);
        for (int i = 0; i < own.size(); i++) {
            query.setParameter(own.get(i), values[i]);
        }
        return Rows.of(query, view);
    }

    /** @throws BusinessException NOT_FOUND also for one of another thing */
    public V get(long thing, long id) {
        return Rows.of(em.createNativeQuery(select + " and id = :id", Tuple.class)
                .setParameter("thing", thing)
                .setParameter("id", id), view).stream().findFirst().orElseThrow(() -> BusinessException.notFound("attachment", id));
    }

    public byte[] content(long id) {
        return (byte[]) em.createNativeQuery("select content from " + table + " where id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** @param values of the feature's own columns */
    public V add(long thing, CheckedFile file, String by, Instant at, Object... values) {
        em.flush();
        long id = Sequences.next(em, table + "_seq");
        var query = em.unwrap(Session.class).createNativeMutationQuery(insert)
                .setParameter("id", id)
                .setParameter("thing", thing)
                .setParameter("name", file.name())
                .setParameter("type", file.mediaType())
                .setParameter("size", (long) file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("content", file.content())
                .setParameter("at", at)
                .setParameter("by", by);
        for (int i = 0; i < own.size(); i++) {
            query.setParameter(own.get(i), values[i]);
        }
        query.executeUpdate();
        return get(thing, id);
    }

    public void remove(long id) {
        em.createNativeQuery("delete from " + table + " where id = :id").setParameter("id", id).executeUpdate();
    }
}
