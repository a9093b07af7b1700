package org.yiyun.catalog.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one until another, which is the first behind them; null for no end. */
record Days(@Nullable LocalDate from, @Nullable LocalDate until) {
    boolean has(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }
}
