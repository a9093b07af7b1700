package org.yiyun.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditEntryView;
import org.yiyun.audit.AuditFilter;
import org.yiyun.audit.ChainStatus;
import org.yiyun.audit.HiddenSubjects.Subject;
import org.yiyun.audit.internal.AuditChain.Entry;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;

/** Reads the entries and their chain. */
@ApplicationScoped
public class AuditEntries {
    private static final int FETCH = 5000;
    /** A skip scan over the index: one look per action, however many entries there are. */
    private static final String ACTIONS = """
            with recursive found as (
                (select action from audit_entry order by action limit 1)
                union all
                select (select e.action from audit_entry e where e.action > found.action order by e.action limit 1)
                from found where found.action is not null)
            select action from found where action is not null order by action""";
    private static final String CHAIN = """
            select %s, s.position, s.hash from audit_seal s join audit_entry e on e.id = s.entry_id
            order by s.position""".formatted(Entry.COLUMNS);
    private static final String COUNTS = """
            select (select count(*) from audit_seal), (select count(*) from audit_unsealed),
                   (select count(*) from audit_entry)""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    public AuditEntries() {}

    /** Outside a container. */
    public AuditEntries(EntityManager entities) {
        this.entities = entities;
    }

    /** @param hidden what is left out */
    public Page<AuditEntryView> search(AuditFilter filter, List<Subject> hidden, PageRequest page) {
        var where = Where.of(filter).without(hidden);
        return entities.unwrap(Session.class).doReturningWork(connection -> search(connection, where, page));
    }

    @SuppressWarnings("unchecked")
    public List<String> actions() {
        return entities.createNativeQuery(ACTIONS, String.class).getResultList();
    }

    public ChainStatus verify() {
        return entities.unwrap(Session.class).doReturningWork(AuditEntries::verify);
    }

    private static Page<AuditEntryView> search(Connection connection, Where where, PageRequest page) throws SQLException {
        long total;
        try (var count = where.prepare(connection, "select count(*) from audit_entry e", "", List.of())) {
            total = single(count);
        }
        var cursor = Cursor.parse(page.cursor(), 1);
        var paged = cursor == null ? where : where.and("e.id < ?", Long.valueOf(number(cursor.keys().get(0))));
        try (var select = paged.prepare(connection, """
                select %s, s.position from audit_entry e left join audit_seal s on s.entry_id = e.id
                """.formatted(Entry.COLUMNS), " order by e.id desc limit ?", List.of(page.limit() + 1));
                var rows = select.executeQuery()) {
            var items = new ArrayList<AuditEntryView>();
            while (rows.next()) {
                items.add(view(rows));
            }
            return Page.of(items, page, total, entry -> Cursor.of(entry.id()));
        }
    }

    private static long number(String key) {
        return key.matches("\\d{1,18}") ? Long.parseLong(key) : 0;
    }

    private static long single(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static AuditEntryView view(ResultSet row) throws SQLException {
        var entry = Entry.of(row);
        return new AuditEntryView(
                entry.id(), entry.at(), entry.actor(), entry.actorKind(), entry.address(), entry.action(),
                entry.subjectType(), entry.subjectId(), entry.details(), row.getObject(10, Long.class));
    }

    private static ChainStatus verify(Connection connection) throws SQLException {
        var chain = AuditChain.empty();
        Long broken = null;
        try (var select = connection.prepareStatement(CHAIN)) {
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery()) {
                while (broken == null && rows.next()) {
                    var hash = chain.link(Entry.of(rows));
                    var holds = rows.getLong(10) == chain.position() && Arrays.equals(hash, rows.getBytes(11));
                    broken = holds ? null : Long.valueOf(chain.position());
                }
            }
        }
        try (var select = connection.prepareStatement(COUNTS); var counts = select.executeQuery()) {
            counts.next();
            var missing = counts.getLong(3) - counts.getLong(1) - counts.getLong(2);
            return new ChainStatus(
                    counts.getLong(1), counts.getLong(2), missing, broken, HexFormat.of().formatHex(chain.head()));
        }
    }

    /** A condition with its values. */
    private record Where(List<String> conditions, List<Object> values) {
        static Where of(AuditFilter filter) {
            var none = new Where(List.of(), List.of());
            var action = filter.action();
            var byAction = action != null && action.endsWith(".")
                    ? none.and("starts_with(e.action, ?)", action) : none.and("e.action = ?", action);
            return byAction.and("e.actor = ?", filter.actor())
                    .and("e.subject_type = ?", filter.subjectType())
                    .and("e.subject_id = ?", filter.subjectId())
                    .and("e.at >= ?", SqlTime.utcOrNull(filter.from()))
                    .and("e.at < ?", SqlTime.utcOrNull(filter.to()));
        }

        /** Sights of lists name many subjects, with commas between. */
        Where without(List<Subject> hidden) {
            return and("""
                    not exists (select from unnest(string_to_array(e.subject_id, ',')) part
                    where replace(e.subject_type, '-list', '') || ' ' || part = any (?))""", hidden.isEmpty()
                    ? null : hidden.stream().map(subject -> subject.type() + " " + subject.id()).toArray(String[]::new));
        }

        Where and(String condition, @Nullable Object value) {
            if (value == null) {
                return this;
            }
            var conditions = new ArrayList<>(this.conditions);
            var values = new ArrayList<>(this.values);
            conditions.add(condition);
            values.add(value);
            return new Where(conditions, values);
        }

        PreparedStatement prepare(Connection connection, String select, String end, List<?> more) throws SQLException {
            var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            var statement = connection.prepareStatement(select + where + end);
            var index = 1;
            for (var value : values) {
                statement.setObject(index++, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            for (var value : more) {
                statement.setObject(index++, value);
            }
            return statement;
        }
    }
}
