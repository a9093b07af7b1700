package org.yiyun.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a library; what is null does not narrow.
 *
 * @param text  the beginning of a code, a part of a name, or a part of its initials in Pinyin
 * @param on    in force on that day; today if null
 * @param under code that entries begin with or have above them
 */
public record EntryFilter(@Nullable String text, @Nullable LocalDate on, @Nullable String under) {}
