package org.yiyun.flow.internal;

import java.util.List;
import org.yiyun.flow.EventLine;
import org.yiyun.platform.file.RejectedLine;

/** A line that was read. @param rejects why it could not even be read as one */
record BroughtEvent(String sheet, long line, EventLine event, List<RejectedLine> rejects) {
    BroughtEvent {
        rejects = List.copyOf(rejects);
    }
}
