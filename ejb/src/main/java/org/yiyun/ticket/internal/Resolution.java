package org.yiyun.ticket.internal;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;

/** How a ticket was solved, why it came about, and what keeps it from coming again (REQ-DESK-12). */
@Embeddable
record Resolution(@Nullable String solution, @Nullable String cause, @Nullable String prevention) {
    static final Resolution NONE = new Resolution(null, null, null);

    Resolution solvedBy(String newSolution) {
        return new Resolution(newSolution, cause, prevention);
    }

    /** With what has been learned meanwhile; null leaves what is known. */
    Resolution learned(@Nullable String newCause, @Nullable String newPrevention) {
        return new Resolution(solution, newCause == null ? cause : newCause, newPrevention == null ? prevention : newPrevention);
    }

    /** What a fault still lacks before it may close. */
    List<FieldError> missing() {
        var missing = new ArrayList<FieldError>();
        if (cause == null || cause.isBlank()) {
            missing.add(new FieldError("cause", "field.cause-required"));
        }
        if (prevention == null || prevention.isBlank()) {
            missing.add(new FieldError("prevention", "field.prevention-required"));
        }
        return missing;
    }
}
