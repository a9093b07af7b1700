package org.yiyun.benefit.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.policy.engine.Threshold;

/**
 * Looks for a claim that stands exactly at an end: a template of which one amount or count is changed. Best is a fact of which a
 * unit more is a unit more at the end too, in a claim that comes to something else then; where none reaches the end to the fen,
 * the last one before it is taken.
 */
final class EndSearch {
    private static final long MOST_FEN = 999_999_999_999L;
    private static final long MOST_COUNT = 1_000_000;
    private static final long FAR = 10_000_000;
    private static final int MOST_LINES = 5;
    private static final int MOST_TEMPLATES = 30;
    private static final int BEST = 3;

    private final BenefitScheme scheme;
    private final PolicyDefinition definition;
    private final Threshold threshold;
    private final Effort effort;
    private @Nullable Spot best;

    EndSearch(BenefitScheme scheme, Threshold threshold, Effort effort) {
        this.scheme = scheme;
        this.threshold = threshold;
        this.effort = effort;
        definition = scheme.program().definition();
    }

    /**
     * A claim at the end.
     *
     * @param end   units of the fact at the end
     * @param line  that meets the end, from 0; 0 if it is the claim
     * @param match 3 if a unit more or less is one at the end and matters, 2 if it is one, 1 if the end is met to the fen, 0 if it is
     *     passed
     */
    record Spot(Template template, Fact fact, int factLine, int decimals, long end, int line, int match) {
        private Spot with(long newEnd, int newMatch) {
            return new Spot(template, fact, factLine, decimals, newEnd, line, newMatch);
        }

        /** The claim so many units from the end. */
        Template at(long units) {
            return template.with(fact.name(), factLine, BigDecimal.valueOf(end + units, decimals));
        }
    }

    Optional<Spot> among(List<Template> templates) {
        best = null;
        templates.stream()
                .flatMap(template -> Stream.of(template, wanted(template))).distinct()
                .filter(this::comesHere).limit(MOST_TEMPLATES)
                .flatMap(this::spots)
                .anyMatch(this::isBest);
        return Optional.ofNullable(best);
    }

    /**
     * Keeps the first of the best; nothing is looked for behind one that could not be better. Where the effort ran out on the way,
     * the spot was not seen to its end.
     */
    private boolean isBest(Spot spot) {
        if (effort.ranOut()) {
            return true;
        }
        best = best == null || spot.match() > best.match() ? spot : best;
        return spot.match() == BEST;
    }

    private boolean comesHere(Template template) {
        return IntStream.range(0, lines(template)).anyMatch(line -> distance(template, line) != null);
    }

    private int lines(Template template) {
        return threshold.ofLine() ? Math.min(template.lines(), MOST_LINES) : 1;
    }

    /** The template with the facts that lead to the end, for its first line if they are of lines. */
    private Template wanted(Template template) {
        Template changed = template;
        for (Map.Entry<String, List<String>> fact : threshold.wanted().entrySet()) {
            Object told = changed.told(fact.getKey(), 0);
            if (told == null || !fact.getValue().contains(told.toString())) {
                Dimension dimension = definition.facts().stream().filter(known -> known.name().equals(fact.getKey()))
                        .flatMap(known -> definition.dimension(known.type()).stream()).findFirst().orElseThrow();
                changed = changed.with(fact.getKey(), 0, Templates.symbol(dimension, fact.getValue().get(0)));
            }
        }
        return changed;
    }

    private Stream<Spot> spots(Template template) {
        return IntStream.range(0, lines(template)).boxed()
                .filter(line -> distance(template, line) != null)
                .flatMap(line -> starts(template, line).stream())
                .flatMap(start -> Stream.ofNullable(along(start)));
    }

    /** The facts to be changed, each as it is: money before counts, what the lines tell before what the claim tells. */
    private List<Spot> starts(Template template, int line) {
        List<Spot> starts = new ArrayList<>();
        for (String type : List.of("MONEY", "COUNT")) {
            int decimals = type.equals("MONEY") ? 2 : 0;
            List<Fact> facts = definition.facts().stream().filter(fact -> fact.type().equals(type) && !fact.isOwn()).toList();
            for (int of = 0; of < Math.min(template.lines(), MOST_LINES); of++) {
                for (Fact fact : facts) {
                    if (isOfLine(fact) && (!threshold.ofLine() || of == line) && template.told(fact.name(), of) != null) {
                        starts.add(start(template, fact, of, decimals, line));
                    }
                }
            }
            facts.stream().filter(fact -> !isOfLine(fact)).forEach(fact -> starts.add(start(template, fact, 0, decimals, line)));
        }
        return starts;
    }

    private static boolean isOfLine(Fact fact) {
        return fact.name().startsWith("line.");
    }

    private static Spot start(Template template, Fact fact, int factLine, int decimals, int line) {
        Object told = template.told(fact.name(), factLine);
        BigDecimal amount = told instanceof BigDecimal number ? number : new BigDecimal(fact.absent() == null ? "0" : fact.absent());
        return new Spot(template, fact, factLine, decimals, amount.movePointRight(decimals).longValue(), line, 0);
    }

    /** Where the distance changes its sign as the fact grows or falls from where it is; null if it does not. */
    private @Nullable Spot along(Spot start) {
        if (!matters(start)) {
            return null;
        }
        long[] bracket = bracket(start);
        if (bracket.length == 0) {
            return null;
        }
        long low = bracket[0];
        long high = bracket[1];
        boolean lowBeyond = Boolean.TRUE.equals(beyond(start, low));
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            Boolean beyond = beyond(start, middle);
            if (beyond == null) {
                return null;
            }
            low = beyond == lowBeyond ? middle : low;
            high = beyond == lowBeyond ? high : middle;
        }
        // beyond for less of the fact: the end itself is then the first that is not beyond
        return graded(start, lowBeyond && isZero(distance(start, high)) ? high : low);
    }

    private @Nullable Spot graded(Spot start, long end) {
        if (end == 0) {
            return null;
        }
        BigDecimal unit = BigDecimal.valueOf(1, start.decimals());
        boolean met = isZero(distance(start, end));
        boolean sharp = met && isSize(distance(start, end - 1), unit) && isSize(distance(start, end + 1), unit);
        Spot spot = start.with(end, sharp ? 2 : met ? 1 : 0);
        return sharp && turns(spot) ? start.with(end, BEST) : spot;
    }

    /** Where nothing is paid either way, a limit that has been used up says nothing. */
    private boolean turns(Spot spot) {
        try {
            Calculation before = spot.at(-1).calculate(scheme);
            Calculation beyond = spot.at(1).calculate(scheme);
            String variable = threshold.variable();
            return !before.parts().equals(beyond.parts())
                    || (variable != null && before.run().number(variable).compareTo(beyond.run().number(variable)) != 0);
        } catch (BusinessException | IllegalStateException | ArithmeticException none) {
            return false;
        }
    }

    /** Most facts have no part in an end: told three ways they leave the distance as it is. */
    private boolean matters(Spot start) {
        BigDecimal here = distance(start, start.end());
        BigDecimal far = distance(start, Math.min(most(start), 2 * start.end() + FAR));
        BigDecimal none = distance(start, 0);
        return here != null && !(far != null && none != null && here.compareTo(far) == 0 && here.compareTo(none) == 0);
    }

    private static long most(Spot start) {
        return start.decimals() == 0 ? MOST_COUNT : MOST_FEN;
    }

    /** Two numbers of units between which the sign changes, the lower first; empty if there are none. */
    private long[] bracket(Spot start) {
        Boolean here = beyond(start, start.end());
        long before = start.end();
        for (long next = Math.max(1, 2 * before); next <= most(start); next *= 2) {
            Boolean beyond = beyond(start, next);
            if (beyond == null) {
                break;
            }
            if (!beyond.equals(here)) {
                return new long[] {before, next};
            }
            before = next;
        }
        before = start.end();
        while (before > 0) {
            long next = before / 2;
            Boolean beyond = beyond(start, next);
            if (beyond == null) {
                break;
            }
            if (!beyond.equals(here)) {
                return new long[] {next, before};
            }
            before = next;
        }
        return new long[0];
    }

    private @Nullable Boolean beyond(Spot start, long units) {
        BigDecimal distance = distance(start, units);
        return distance == null ? null : distance.signum() > 0;
    }

    private @Nullable BigDecimal distance(Spot start, long units) {
        BigDecimal told = BigDecimal.valueOf(units, start.decimals());
        return distance(start.template().with(start.fact().name(), start.factLine(), told), start.line());
    }

    private @Nullable BigDecimal distance(Template template, int line) {
        if (!effort.spend()) {
            return null;
        }
        try {
            return threshold.distances(template.run(scheme)).get(line);
        } catch (BusinessException refused) {
            return null;
        }
    }

    private static boolean isZero(@Nullable BigDecimal distance) {
        return distance != null && distance.signum() == 0;
    }

    private static boolean isSize(@Nullable BigDecimal distance, BigDecimal size) {
        return distance != null && distance.abs().compareTo(size) == 0;
    }
}
