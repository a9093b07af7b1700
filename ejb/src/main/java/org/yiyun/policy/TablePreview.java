package org.yiyun.policy;

import java.util.List;
import org.yiyun.policy.engine.TextChange;

/**
 * What the text of the policy would be with edited rows.
 *
 * @param against number of the version that it is compared with: the one in force today, else the one that is edited
 * @param inForce whether that is the one in force
 * @param changes nothing for equal texts
 */
public record TablePreview(int against, boolean inForce, List<TextChange> changes) {
    public TablePreview {
        changes = List.copyOf(changes);
    }
}
