package org.yiyun.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketProperty;

/**
 * A snapshot and, beside it, the same figures of the same tickets as the data say now.
 *
 * @param computedAt moment of the present figures
 * @param total      of all tickets
 * @param groups     of each value of the property that occurs on either side
 */
public record MetricComparison(
        MetricSnapshotView snapshot, Instant computedAt, TicketProperty by, List<ComparedFigure> total, List<ComparedFigure> groups) {
    public MetricComparison {
        total = List.copyOf(total);
        groups = List.copyOf(groups);
    }

    /**
     * One figure.
     *
     * @param kept       null if there was nothing to compute it of, or no such group
     * @param present    the same of now
     * @param difference by how much the present exceeds the kept; null unless both are there
     */
    public record ComparedFigure(
            String item, Metric metric, @Nullable BigDecimal kept, @Nullable BigDecimal present, @Nullable BigDecimal difference) {
        static ComparedFigure of(String item, Metric metric, @Nullable BigDecimal kept, @Nullable BigDecimal present) {
            return new ComparedFigure(item, metric, kept, present, kept == null || present == null ? null : present.subtract(kept));
        }

        /** Whether the two differ. */
        public boolean changed() {
            return difference == null ? (kept == null) != (present == null) : difference.signum() != 0;
        }
    }
}
