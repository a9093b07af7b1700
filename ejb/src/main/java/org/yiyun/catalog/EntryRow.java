package org.yiyun.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry as lists show it. */
public record EntryRow(
        String code, String name, @Nullable String parent, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, int version) {}
