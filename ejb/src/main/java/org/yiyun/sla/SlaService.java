package org.yiyun.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The clocks that facts make. */
@ApplicationScoped
public class SlaService {
    /** The clocks as they stand at a moment. */
    public List<Clock> clocksFor(Collection<ServiceFact> facts, Instant asOf) {
        return List.of();
    }

    /** The clocks at a moment, each with its derivation. */
    public List<ExplainedClock> explain(Collection<ServiceFact> facts, Instant asOf) {
        return List.of();
    }
}
