package org.yiyun.insured;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file or a call with covers.
 *
 * @param file   its name; null for what came over the interface
 * @param source login of who brought it
 * @param lines  how many it had
 */
public record CoverImportView(
        long id, @Nullable String file, String source, Instant at, int lines, int added, int changed, int unchanged, int rejected) {}
