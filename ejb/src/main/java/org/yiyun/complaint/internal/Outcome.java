package org.yiyun.complaint.internal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintCommand;

/** What came of a complaint: what the user was told, and the cause, training or requirement that it is linked to. */
@Embeddable
record Outcome(@Nullable String solution, @Nullable String cause, @Nullable String training, @Nullable String requirement) {
    static final Outcome NONE = new Outcome(null, null, null, null);

    Outcome replied(String newSolution) {
        return new Outcome(newSolution, cause, training, requirement);
    }

    Outcome closed(ComplaintCommand.CloseComplaint close) {
        return new Outcome(solution, close.cause(), close.training(), close.requirement());
    }
}
