package org.yiyun.audit;

import java.util.List;
import org.yiyun.security.Caller;

/**
 * What the trail does not show to a reader, however much that reader may see: entries about what is not to be known to the reader.
 * A feature that keeps such things has one bean of this type. The entries stay in the chain and in its check.
 */
public interface HiddenSubjects {
    List<Subject> hiddenFrom(Caller reader);

    /** Entries with this type and this id, and sights of lists in which it was. */
    record Subject(String type, String id) {}
}
