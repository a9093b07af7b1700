package org.yiyun.web.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.benefit.ImpactInstitution;
import org.yiyun.benefit.ImpactView;

/**
 * What is paid in each situation before and after, as two bars side by side, in units of an SVG picture of {@link #getWidth} ×
 * {@link #getHeight}. The situations with the most money, those of one fact side by side above its name; the table has all.
 */
public final class ImpactChart {
    private static final int MOST = 12;
    private static final int STEP = 96;
    private static final int BAR = 24;
    private static final int PLOT = 120;
    private static final int HEIGHT = 150;
    private static final int BAND = 26;
    private static final String INSTITUTION = "institution";
    private static final int LABEL = 7;
    private static final int GAP = 4;

    private final List<Pair> pairs = new ArrayList<>();

    private final List<Band> bands = new ArrayList<>();

    /** @param untold what is said of bills that do not tell */
    ImpactChart(List<ImpactView.Group> groups, String untold) {
        List<ImpactView.Group> most = groups.stream()
                .sorted(Comparator.comparing((ImpactView.Group group) -> group.payoutBefore().max(group.payoutAfter())).reversed())
                .limit(MOST).toList();
        BigDecimal full = most.stream().map(group -> group.payoutBefore().max(group.payoutAfter())).reduce(BigDecimal.ZERO, BigDecimal::max);
        Map<String, List<ImpactView.Group>> facts = most.stream()
                .collect(Collectors.groupingBy(ImpactView.Group::fact, LinkedHashMap::new, Collectors.toList()));
        facts.forEach((fact, values) -> {
            if (!fact.equals(INSTITUTION)) {
                bands.add(new Band(
                        cut(values.get(0).title(), LABEL * values.size()), values.get(0).title(), pairs.size() * STEP, values.size() * STEP));
            }
            values.forEach(group -> add(group, full, untold));
        });
    }

    private void add(ImpactView.Group group, BigDecimal full, String untold) {
        String label = group.value().isEmpty() ? untold : group.valueTitle();
        pairs.add(new Pair(
                cut(label, LABEL), group.title().isEmpty() ? label : group.title() + "：" + label,
                pairs.size() * STEP + (STEP - 2 * BAR) / 2, height(group.payoutBefore(), full), height(group.payoutAfter(), full)));
    }

    private static String cut(String label, int most) {
        return label.length() > most ? label.substring(0, most - 1) + "…" : label;
    }

    /** The first institutions of a list, by name, or by code where the register does not know it. */
    static ImpactChart ofInstitutions(List<ImpactInstitution> institutions, String untold) {
        return new ImpactChart(institutions.stream().limit(MOST).map(each -> new ImpactView.Group(
                INSTITUTION, each.institution(), each.institution(), each.name().isEmpty() ? each.institution() : each.name(), each.bills(),
                each.payoutBefore(), each.payoutAfter())).toList(), untold);
    }

    private static long height(BigDecimal amount, BigDecimal full) {
        return full.signum() == 0 ? 0 : Math.round(amount.doubleValue() / full.doubleValue() * PLOT);
    }

    public int getWidth() {
        return STEP * Math.max(1, pairs.size());
    }

    public int getHeight() {
        return bands.isEmpty() ? HEIGHT : HEIGHT + BAND;
    }

    public int getPlot() {
        return PLOT;
    }

    public int getBar() {
        return BAR;
    }

    public List<Pair> getPairs() {
        return List.copyOf(pairs);
    }

    /** What the values under the bars are values of; none for institutions, which are values of nothing. */
    public List<Band> getBands() {
        return List.copyOf(bands);
    }

    /**
     * The bars that stand together because they are of one fact: 公务员 below 是 and 否.
     *
     * @param label  what the policy calls the fact, cut to fit
     * @param text   the whole of it
     * @param x      left edge
     * @param width  of all its bars
     */
    public record Band(String label, String text, int x, int width) {
        public int right() {
            return x + width - GAP;
        }

        public int left() {
            return x + GAP;
        }

        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * The bars of a situation.
     *
     * @param text   the whole of it, for who cannot read the label
     * @param x      left edge of the first bar; the second stands beside it
     * @param before height of the first
     * @param after  height of the second
     */
    public record Pair(String label, String text, int x, long before, long after) {
        public long top(long height) {
            return PLOT - height;
        }
    }
}
