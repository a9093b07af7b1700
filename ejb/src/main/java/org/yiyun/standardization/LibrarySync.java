package org.yiyun.standardization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library that carries national codes, and how it stands to the national one.
 *
 * @param codes        national codes that it carries, in Chinese
 * @param version      published last, null before the first
 * @param label        of that version: what was imported
 * @param effectiveOn  first day of that version
 * @param entries      in force
 * @param drafts       versions under way; 0 for who may not know of them
 * @param maintenances of the library that are not at their end; 0 for who may not know of them
 * @param upToDate     institutions in sight that have loaded the latest version
 * @param institutions in sight
 * @param last         the latest comparison; null if nobody has compared it
 * @param days         since then; null if nobody has
 */
public record LibrarySync(
        String library, String nameZh, String nationalNumber, List<String> codes, @Nullable Integer version, @Nullable String label,
        @Nullable LocalDate effectiveOn, @Nullable Instant publishedAt, @Nullable String publishedBy, long entries, long drafts,
        long maintenances, long upToDate, long institutions, @Nullable SyncRecord last, @Nullable Long days) {
    public LibrarySync {
        codes = List.copyOf(codes);
    }
}
