package org.yiyun.web.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yiyun.benefit.ImpactInstitution;
import org.yiyun.benefit.ImpactView;

/**
 * What is paid in each situation before and after, as two bars side by side, in units of an SVG picture of {@link #getWidth} ×
 * {@link #getHeight}. The situations with the most money; the table has all.
 */
public final class ImpactChart {
    private static final int MOST = 12;
    private static final int STEP = 96;
    private static final int BAR = 24;
    private static final int PLOT = 120;
    private static final int HEIGHT = 168;
    private static final int LABEL = 7;
    private static final String INSTITUTION = "institution";

    private final List<Pair> pairs = new ArrayList<>();

    /** @param untold what is said of bills that do not tell */
    ImpactChart(List<ImpactView.Group> groups, String untold) {
        List<ImpactView.Group> most = groups.stream()
                .sorted(Comparator.comparing((ImpactView.Group group) -> group.payoutBefore().max(group.payoutAfter())).reversed())
                .limit(MOST).toList();
        BigDecimal full = most.stream().map(group -> group.payoutBefore().max(group.payoutAfter())).reduce(BigDecimal.ZERO, BigDecimal::max);
        for (ImpactView.Group group : most) {
            String label = group.value().isEmpty() ? untold : group.valueTitle();
            pairs.add(new Pair(
                    cut(label), group.fact().equals(INSTITUTION) ? "" : cut(group.title()),
                    group.title().isEmpty() ? label : group.title() + "：" + label,
                    pairs.size() * STEP + (STEP - 2 * BAR) / 2, height(group.payoutBefore(), full), height(group.payoutAfter(), full)));
        }
    }

    /** The first institutions of a list, by name, or by code where the register does not know it. */
    static ImpactChart ofInstitutions(List<ImpactInstitution> institutions, String untold) {
        return new ImpactChart(institutions.stream().limit(MOST).map(each -> new ImpactView.Group(
                INSTITUTION, each.institution(), each.institution(), each.name().isEmpty() ? each.institution() : each.name(), each.bills(),
                each.payoutBefore(), each.payoutAfter())).toList(), untold);
    }

    private static String cut(String label) {
        return label.length() > LABEL ? label.substring(0, LABEL - 1) + "…" : label;
    }

    private static long height(BigDecimal amount, BigDecimal full) {
        return full.signum() == 0 ? 0 : Math.round(amount.doubleValue() / full.doubleValue() * PLOT);
    }

    public int getWidth() {
        return STEP * Math.max(1, pairs.size());
    }

    public int getHeight() {
        return HEIGHT;
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

    /**
     * The bars of a situation.
     *
     * @param under  what the label is a value of; empty for an institution
     * @param text   the whole of it, for who cannot read the label
     * @param x      left edge of the first bar; the second stands beside it
     * @param before height of the first
     * @param after  height of the second
     */
    public record Pair(String label, String under, String text, int x, long before, long after) {
        public long top(long height) {
            return PLOT - height;
        }
    }
}
