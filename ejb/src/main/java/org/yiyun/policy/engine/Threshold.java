package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a calculation turns (界限): the end of a segment, the end of an interval of a table, or a sum of money that an amount
 * meets: a deductible, a cap, a limit. A little less and a little more are decided by different figures.
 */
public final class Threshold {
    private final String id;
    private final String title;
    private final String source;
    private final boolean ofLine;
    private final Map<String, List<String>> wanted;
    private final @Nullable String variable;
    private final Distance distance;

    /** How far a finished frame lies beyond; null if it never comes to this place. */
    @FunctionalInterface
    interface Distance {
        @Nullable BigDecimal of(Frame frame);
    }

    Threshold(
            String id, String title, String source, boolean ofLine, Map<String, List<String>> wanted, @Nullable String variable,
            Distance distance) {
        this.id = id;
        this.title = title;
        this.source = source;
        this.ofLine = ofLine;
        this.wanted = Map.copyOf(wanted);
        this.variable = variable;
        this.distance = distance;
    }

    /** The same for the same place of a version, unique within it: {@code S6-segments-1-2} is the second end of the first value. */
    public String id() {
        return id;
    }

    /** In words: 分段赔付：分段赔付比例 50000. */
    public String title() {
        return title;
    }

    /** Document and clause of the figure. */
    public String source() {
        return source;
    }

    /** Whether each line meets it for itself. */
    public boolean ofLine() {
        return ofLine;
    }

    /** Facts that a claim has to tell to come here, each with the values that will do; there may be more to it. */
    public Map<String, List<String>> wanted() {
        return wanted;
    }

    /** The number of the claim that is set here, exact; null for none. */
    public @Nullable String variable() {
        return variable;
    }

    /**
     * How far a finished calculation lies beyond, in the unit of what meets here; 0 at the end itself, negative before.
     *
     * @return one for each line, or one for the claim; null where the calculation never comes to this place
     */
    public List<@Nullable BigDecimal> distances(Run run) {
        Frame frame = run.frame();
        List<@Nullable BigDecimal> distances = new ArrayList<>();
        for (int line = 0; line < (ofLine ? run.facts().lines() : 1); line++) {
            frame.turnTo(ofLine ? line : -1);
            distances.add(distance.of(frame));
        }
        frame.turnTo(-1);
        return distances;
    }
}
