package org.yiyun.ticket.internal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the user said when the ticket closed; {@code score} from 1 to 5. */
@Embeddable
record Verdict(@Nullable Boolean satisfied, @Nullable Integer score) {
    static final Verdict NONE = new Verdict(null, null);
}
