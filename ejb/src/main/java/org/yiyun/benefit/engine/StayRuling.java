package org.yiyun.benefit.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.Crossing;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyYear;

/**
 * How a stay that crosses the end of a policy year is counted, by the version that rules it: the one in force on the day of discharge.
 *
 * @param years the policy years that it lies in, at least two
 * @param body  the bill as a whole
 */
public record StayRuling(PolicyDefinition definition, Crossing crossing, Stay stay, List<PolicyYear> years, Map<String, Object> body) {
    public StayRuling {
        years = List.copyOf(years);
    }

    /**
     * The ruling for a bill; empty if it tells no stay, its stay lies in one policy year, or the version says nothing of such stays.
     *
     * @throws BusinessException INVALID if the version has a rule and the days of the stay are wrong
     */
    public static Optional<StayRuling> of(PolicyDefinition definition, Map<String, Object> body) {
        if (definition.crossings().isEmpty()) {
            return Optional.empty();
        }
        return Stay.of(body).flatMap(stay -> definition.crossing(stay.discharged())
                .map(crossing -> new StayRuling(definition, crossing, stay, years(definition, stay), body))
                .filter(ruling -> ruling.years().size() > 1));
    }

    private static List<PolicyYear> years(PolicyDefinition definition, Stay stay) {
        List<PolicyYear> years = new ArrayList<>();
        for (LocalDate day = stay.admitted(); !day.isAfter(stay.discharged()); day = years.get(years.size() - 1).to()) {
            years.add(PolicyYear.of(definition.yearStart(), day));
        }
        return years;
    }

    /**
     * The stay as it is counted, in the order of days. A year without lines has no part.
     *
     * @param told the day that the bill names
     * @throws BusinessException INVALID if lines are to be counted by their days and tell none, or one outside of the stay
     */
    public List<StayPart> parts(LocalDate told) {
        return switch (crossing.rule()) {
            case ADMISSION -> whole(stay.admitted());
            case DISCHARGE -> whole(stay.discharged());
            case SETTLEMENT -> whole(told);
            case SPLIT -> split();
        };
    }

    private List<StayPart> whole(LocalDate on) {
        List<Integer> lines = IntStream.range(0, lines(body).size()).boxed().toList();
        return List.of(new StayPart(this, 1, stay.admitted(), stay.discharged(), on, lines, body));
    }

    private List<StayPart> split() {
        List<?> lines = lines(body);
        List<LocalDate> days = days(lines);
        List<StayPart> parts = new ArrayList<>();
        for (PolicyYear year : years) {
            LocalDate from = year.from().isAfter(stay.admitted()) ? year.from() : stay.admitted();
            LocalDate to = year.to().isAfter(stay.discharged()) ? stay.discharged() : year.to().minusDays(1);
            List<Integer> own = IntStream.range(0, lines.size()).boxed()
                    .filter(line -> !days.get(line).isBefore(from) && !days.get(line).isAfter(to)).toList();
            if (!own.isEmpty()) {
                parts.add(new StayPart(this, parts.size() + 1, from, to, to, own, with(body, own.stream().<Object>map(lines::get).toList())));
            }
        }
        return parts;
    }

    /** That day, or the day of discharge if that is later. */
    LocalDate notBeforeDischarge(LocalDate day) {
        return day.isBefore(stay.discharged()) ? stay.discharged() : day;
    }

    private List<LocalDate> days(List<?> lines) {
        List<LocalDate> days = new ArrayList<>();
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LocalDate day = lines.get(i) instanceof Map<?, ?> line ? Stay.dayOf(line).orElse(null) : null;
            if (day == null || !stay.has(day)) {
                faults.add(new FieldError("claim.lines[" + i + "].on", "field.benefit.line-day", Map.of(
                        "from", stay.admitted(), "to", stay.discharged())));
            }
            days.add(day);
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return days;
    }

    private static List<?> lines(Map<String, Object> body) {
        return body.get("claim") instanceof Map<?, ?> claim && claim.get("lines") instanceof List<?> lines ? lines : List.of();
    }

    private static Map<String, Object> with(Map<String, Object> body, List<Object> lines) {
        Map<Object, Object> claim = new LinkedHashMap<>((Map<?, ?>) body.get("claim"));
        claim.put("lines", lines);
        Map<String, Object> part = new LinkedHashMap<>(body);
        part.put("claim", claim);
        return part;
    }
}
