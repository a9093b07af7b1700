package org.yiyun.flow.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which old steps of a flow go on in which new ones (对应关系), and what that makes of them. */
public final class StepMapping {
    private StepMapping() {}

    /** A step by its code and its name. */
    public record Step(String code, String name) {}

    /** The work of the old step is done by the new one. */
    public record Link(String before, String after) {}

    /** What becomes of steps. Texts: {@code flow.fate.*}. */
    public enum Fate {
        /** One for one, under the same name. */
        KEPT,
        /** One for one, under another name. */
        CHANGED,
        /** Several old ones become one. */
        MERGED,
        /** One old one becomes several. */
        SPLIT,
        /** Nothing goes on with it. */
        DROPPED,
        /** It comes from none. */
        NEW
    }

    /** Old steps and the new ones that belong together, side by side; one side is empty for what is dropped or new. */
    public record Line(Fate fate, List<Step> before, List<Step> after) {
        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Codes in links that are no steps of their side. */
    public static Set<String> unknown(List<Step> before, List<Step> after, List<Link> links) {
        Set<String> unknown = new LinkedHashSet<>();
        for (Link link : links) {
            if (before.stream().noneMatch(step -> step.code().equals(link.before()))) {
                unknown.add(link.before());
            }
            if (after.stream().noneMatch(step -> step.code().equals(link.after()))) {
                unknown.add(link.after());
            }
        }
        return unknown;
    }

    /** Side by side in the order of the old steps, then what is new. Several old ones that become several new ones are merged. */
    public static List<Line> lines(List<Step> before, List<Step> after, List<Link> links) {
        List<Line> lines = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Step old : before) {
            if (told.contains(old.code())) {
                continue;
            }
            Set<String> olds = new LinkedHashSet<>(List.of(old.code()));
            Set<String> news = new LinkedHashSet<>();
            while (grow(links, olds, news)) {
                // until all that belongs together is there
            }
            told.addAll(olds);
            lines.add(line(of(before, olds), of(after, news)));
        }
        after.stream().filter(step -> links.stream().noneMatch(link -> link.after().equals(step.code())))
                .forEach(step -> lines.add(new Line(Fate.NEW, List.of(), List.of(step))));
        return lines;
    }

    private static boolean grow(List<Link> links, Set<String> olds, Set<String> news) {
        boolean grown = false;
        for (Link link : links) {
            if (olds.contains(link.before()) || news.contains(link.after())) {
                grown |= olds.add(link.before());
                grown |= news.add(link.after());
            }
        }
        return grown;
    }

    private static List<Step> of(List<Step> steps, Set<String> codes) {
        return steps.stream().filter(step -> codes.contains(step.code())).toList();
    }

    private static Line line(List<Step> before, List<Step> after) {
        if (after.isEmpty()) {
            return new Line(Fate.DROPPED, before, after);
        }
        if (before.size() > 1) {
            return new Line(Fate.MERGED, before, after);
        }
        if (after.size() > 1) {
            return new Line(Fate.SPLIT, before, after);
        }
        return new Line(before.get(0).name().equals(after.get(0).name()) ? Fate.KEPT : Fate.CHANGED, before, after);
    }
}
