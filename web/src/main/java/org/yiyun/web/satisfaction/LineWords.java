package org.yiyun.web.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yiyun.satisfaction.SatisfactionResults.Line;

/** The figures of a line as people read them. */
@Named
@ApplicationScoped
public class LineWords {
    private static final int SHARE_SCALE = 4;

    /** {@code 87.5%}; a dash where nobody answered. */
    public String satisfied(Line line) {
        return Percent.of(line.satisfied() == null ? null : line.satisfied().share());
    }

    /** The 95 % interval, {@code 81.2%–92.3%}; empty where nobody answered. */
    public String interval(Line line) {
        return Percent.interval(line.satisfied());
    }

    /** Answers of what was asked for. */
    public String response(Line line) {
        return Percent.of(line.asked() == 0
                ? null
                : BigDecimal.valueOf(line.answered()).divide(BigDecimal.valueOf(line.asked()), SHARE_SCALE, RoundingMode.HALF_UP));
    }

    public String mean(Line line) {
        return line.mean() == null ? "—" : line.mean().toString();
    }
}
