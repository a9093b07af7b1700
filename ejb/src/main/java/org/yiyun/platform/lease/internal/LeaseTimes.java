package org.yiyun.platform.lease.internal;

import java.time.Duration;
import org.yiyun.platform.lease.Leases;

/**
 * How patient nodes are with each other. A role changes hands at most {@code silence + beat} after its holder's last sign of
 * life: 12 s of the 15 s that are allowed.
 *
 * @param beat    how often a node says that it lives
 * @param gap     after so long without a word of its own a node is unsteady: it may not judge others until it has been there
 *                for {@code silence} again. A pause of the database, which silences all, so makes nobody suspect anybody.
 * @param silence after so long a node counts as gone
 */
record LeaseTimes(Duration beat, Duration gap, Duration silence) {
    static final LeaseTimes USUAL = new LeaseTimes(Duration.ofSeconds(2), Duration.ofSeconds(5), Leases.SILENCE);

    LeaseTimes {
        if (silence.compareTo(gap.plus(beat)) < 0) {
            throw new IllegalArgumentException("a pause just shorter than the gap would look like silence");
        }
    }
}
