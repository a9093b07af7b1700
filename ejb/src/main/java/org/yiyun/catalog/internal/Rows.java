package org.yiyun.catalog.internal;

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

/** Rows of native queries. */
final class Rows {
    private Rows() {}

    static <T> List<T> of(Query query, Function<Tuple, T> read) {
        List<T> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(read.apply((Tuple) row));
        }
        return rows;
    }

    static String text(Tuple row, int column) {
        return row.get(column, String.class);
    }

    static @Nullable LocalDate date(@Nullable Object value) {
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }

    static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof Instant moment ? moment : value instanceof OffsetDateTime time ? time.toInstant() : null;
    }
}
