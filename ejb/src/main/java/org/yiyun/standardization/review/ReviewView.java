package org.yiyun.standardization.review;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as its page shows it.
 *
 * @param total  of the points so far; null as long as some are missing
 * @param seed   by which the sample was drawn out of {@code frame} confirmed matchings with the check sum {@code digest}
 * @param missing criteria without points, as codes
 */
public record ReviewView(
        String number, String institution, String name, int criteriaVersion, int passMark, ReviewStatus status, String openedBy,
        Instant openedAt, @Nullable BigDecimal total, int seed, int frame, String digest, List<Points> points, List<Sampled> sample,
        List<FoundFault> faults, List<String> missing, @Nullable String opinion, @Nullable String evaluatedBy, @Nullable Instant evaluatedAt,
        int version) {
    public ReviewView {
        points = List.copyOf(points);
        sample = List.copyOf(sample);
        faults = List.copyOf(faults);
        missing = List.copyOf(missing);
    }

    /** Points of a criterion, 0 to 100; null as long as there are none. @param enteredBy null for what was worked out */
    public record Points(
            String criterion, String name, int weight, CheckSource source, String note, @Nullable BigDecimal points, @Nullable String evidence,
            @Nullable String enteredBy, @Nullable Instant enteredAt) {}

    /** A confirmed matching that was drawn. @param libraryName in Chinese, @param right null as long as nobody has judged it */
    public record Sampled(
            int sequence, String library, String libraryName, String ownCode, String ownName, String nationalCode, @Nullable Boolean right, @Nullable String note,
            @Nullable String judgedBy) {}

    /** What was found. @param overdue open past its day, @param files of proof, @param course what was said of it, in order */
    public record FoundFault(
            int sequence, @Nullable String code, String text, LocalDate dueOn, FaultStatus status, boolean overdue, String recordedBy,
            @Nullable String correction, @Nullable String correctedBy, @Nullable Instant correctedAt, @Nullable String recheckNote,
            @Nullable String recheckedBy, List<FileOfFault> files, List<FaultStep> course) {
        public FoundFault {
            files = List.copyOf(files);
            course = List.copyOf(course);
        }

        /** Whether there is more to it than its last correction: one was returned. */
        public boolean returned() {
            return course.stream().anyMatch(step -> step.kind() == StepKind.RETURNED);
        }
    }

    /** What became of a finding. Texts: {@code standardization.step.*}. */
    public enum StepKind {
        /** 整改回报. */
        CORRECTED,
        /** 复核不通过, 退回整改. */
        RETURNED,
        /** 复核通过, 销号. */
        CONFIRMED
    }

    /** A step of a finding. @param dueOn the day by which it is to be corrected, after this step */
    public record FaultStep(StepKind kind, Instant at, String by, String words, LocalDate dueOn) {}

    /** A file of proof. */
    public record FileOfFault(long id, int fault, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy)
            implements Serializable {}

    public long open() {
        return faults.stream().filter(fault -> fault.status() != FaultStatus.CONFIRMED).count();
    }

    public long unjudged() {
        return sample.stream().filter(one -> one.right() == null).count();
    }
}
