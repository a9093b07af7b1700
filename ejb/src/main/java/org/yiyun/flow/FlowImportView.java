package org.yiyun.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file or a call with steps of cases.
 *
 * @param file   its name; null for what came over the interface
 * @param source login of who brought it
 */
public record FlowImportView(
        long id, String flow, @Nullable String file, String source, Instant at, int lines, int added, int changed, int unchanged, int rejected) {}
