package org.yiyun.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened to a subject: the only input of its clocks.
 *
 * @param occurredAt when it happened; clocks follow this
 * @param recordedAt when it became known; decides which versions of rules and calendars were known
 * @param attributes what the fact tells of the subject; later values replace earlier ones
 */
public record ServiceFact(ServiceEvent event, Instant occurredAt, Instant recordedAt, Map<String, String> attributes)
        implements Comparable<ServiceFact> {
    /** Kind of the subject (工单类型). */
    public static final String KIND = "kind";
    /** Service line (服务子项). */
    public static final String SERVICE_LINE = "serviceLine";
    /** Level scheme (级别方案). */
    public static final String SCHEME = "scheme";
    /** Rank in the scheme, 1 the most severe (级别). */
    public static final String LEVEL = "level";
    /** Why, in a person's words. */
    public static final String REASON = "reason";
    /** Why, as a code that rules may name in their pause reasons. */
    public static final String REASON_CODE = "reasonCode";

    private static final Comparator<ServiceFact> ORDER = Comparator.comparing(ServiceFact::occurredAt)
            .thenComparing(ServiceFact::recordedAt)
            .thenComparing(ServiceFact::event)
            .thenComparing(fact -> new TreeMap<>(fact.attributes).toString());

    public ServiceFact {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        attributes = Map.copyOf(attributes);
    }

    public ServiceFact(ServiceEvent event, Instant at) {
        this(event, at, at, Map.of());
    }

    public ServiceFact(ServiceEvent event, Instant at, Map<String, String> attributes) {
        this(event, at, at, attributes);
    }

    /** Total order of facts, by when they happened: two facts are equal in it only if they say the same. */
    @Override
    public int compareTo(ServiceFact other) {
        return ORDER.compare(this, other);
    }
}
