package org.yiyun.insured.internal;

import java.util.List;
import org.yiyun.insured.CoverLine;
import org.yiyun.platform.file.RejectedLine;

/**
 * A line that was read.
 *
 * @param rejects why it could not even be read as one; then the line itself says nothing
 */
record BroughtCover(String sheet, long line, CoverLine cover, List<RejectedLine> rejects) {
    BroughtCover {
        rejects = List.copyOf(rejects);
    }
}
