package org.yiyun.platform.database;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of native queries for {@link Tuple}. */
public final class Rows {
    private Rows() {}

    public static <T> List<T> of(Query query, Function<Tuple, T> read) {
        List<T> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(read.apply((Tuple) row));
        }
        return rows;
    }

    public static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }

    public static @Nullable LocalDate date(@Nullable Object value) {
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }

    public static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof Instant moment ? moment : value instanceof OffsetDateTime time ? time.toInstant() : null;
    }
}
