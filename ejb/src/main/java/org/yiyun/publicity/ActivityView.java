package org.yiyun.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it was planned and as it was held.
 *
 * @param number   within the campaign, from 1
 * @param day      for which it is planned
 * @param overdue  planned for a day before today and not recorded
 * @param remindAt when its people are reminded next, null for never
 * @param files    its material
 */
public record ActivityView(
        int number,
        String channel,
        String topic,
        LocalDate day,
        String place,
        String person,
        int plannedPeople,
        int plannedCopies,
        ActivityStatus status,
        @Nullable LocalDate heldOn,
        @Nullable String heldPlace,
        @Nullable Integer people,
        @Nullable Integer copies,
        @Nullable String result,
        boolean overdue,
        @Nullable Instant remindAt,
        List<PublicityFileView> files) {
    public ActivityView {
        files = List.copyOf(files);
    }
}
