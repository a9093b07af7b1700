package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.NamedLock;

/** Statements in the running transaction. */
@ApplicationScoped
public class DispatchStore {
    private final EntityManager em;

    @Inject
    public DispatchStore(EntityManager em) {
        this.em = em;
    }

    protected DispatchStore() {
        this(null);
    }

    /** Sets the values of a statement. */
    interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Values values, Row<T> row) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                values.set(statement);
                List<T> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(row.read(rows));
                    }
                }
                return found;
            }
        });
    }

    <T> Optional<T> first(String sql, Values values, Row<T> row) {
        return list(sql, values, row).stream().findFirst();
    }

    /** Waits for whoever holds the name on any node, and holds it until the end of the transaction. */
    void hold(String name) {
        NamedLock.hold(em, name);
    }

    /** @return how many rows were changed */
    int update(String sql, Values values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                values.set(statement);
                return statement.executeUpdate();
            }
        });
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
