package org.yiyun.transaction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By which scheme an insurance is settled. @param to the first day on which it does not hold any more; null for no end */
public record SchemeView(
        String insuranceType, LocalDate from, @Nullable LocalDate to, String scheme, String source, String changedBy) {}
