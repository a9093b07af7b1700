package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.Crossing.Carried;
import org.yiyun.policy.engine.Facts;
import org.yiyun.policy.engine.Run;

/**
 * What of a stay that crosses the end of a policy year is counted together (跨年度住院的一部分): all of it, or the lines of one policy
 * year if the policy splits.
 *
 * @param ruling how the stay is counted
 * @param place  from 1
 * @param from   first day of the part
 * @param to     last day of the part
 * @param on     the day that decides it: what holds, and in which year's accounts it counts
 * @param lines  its lines by their position in the bill, from 0
 * @param body   the bill with these lines alone
 */
public record StayPart(
        StayRuling ruling, int place, LocalDate from, LocalDate to, LocalDate on, List<Integer> lines, Map<String, Object> body) {
    private static final Pattern LINE = Pattern.compile("claim\\.lines\\[(\\d+)]");

    public StayPart {
        lines = List.copyOf(lines);
    }

    /** The facts with what the earlier parts of the stay have left; a version that asks for nothing of it is told nothing. */
    Facts knowing(Facts facts, Map<String, BigDecimal> earlier) {
        Facts known = facts;
        for (Carried carried : ruling.crossing().carried()) {
            if (facts.layout().isNumber(carried.fact())) {
                known = known.with(carried.fact(), earlier.getOrDefault(carried.fact(), BigDecimal.ZERO));
            }
        }
        return known;
    }

    /** What the parts up to this one leave to the next. */
    Map<String, BigDecimal> left(Run run, Map<String, BigDecimal> earlier) {
        Map<String, BigDecimal> left = new HashMap<>(earlier);
        for (Carried carried : ruling.crossing().carried()) {
            if (run.plan().hasNumber(carried.value())) {
                left.merge(carried.fact(), run.number(carried.value()), BigDecimal::add);
            }
        }
        return left;
    }

    /** A fault of a line with the line's place in the whole bill. */
    BusinessException ofBill(BusinessException fault) {
        return new BusinessException(fault.type(), fault.params(), fault.errors().stream()
                .map(error -> new FieldError(ofBill(error.path()), error.key(), error.params())).toList());
    }

    private String ofBill(String path) {
        Matcher line = LINE.matcher(path);
        return line.lookingAt() ? "claim.lines[" + lines.get(Integer.parseInt(line.group(1))) + "]" + path.substring(line.end()) : path;
    }
}
