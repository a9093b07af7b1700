package org.yiyun.sla.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yiyun.sla.TrialDifference;
import org.yiyun.sla.TrialEffect;
import org.yiyun.sla.engine.Trial;

/** Adds up what a draft would have changed for some subjects. */
public final class TrialCount {
    private final Map<TrialEffect, Integer> effects = new EnumMap<>(TrialEffect.class);
    private final List<TrialDifference> differences = new ArrayList<>();
    private int subjects;
    private int clocks;
    private int moved;
    private int alarmsBefore;
    private int alarmsAfter;

    /** One more subject. */
    public void add(String subject, List<Trial.Pair> pairs) {
        subjects++;
        for (var pair : pairs) {
            clocks++;
            moved += pair.isMoved() ? 1 : 0;
            alarmsBefore += pair.alarmsBefore();
            alarmsAfter += pair.alarmsAfter();
            pair.effect().ifPresent(effect -> {
                effects.merge(effect, 1, Integer::sum);
                differences.add(difference(subject, pair, effect));
            });
        }
    }

    private static TrialDifference difference(String subject, Trial.Pair pair, TrialEffect effect) {
        var before = pair.before();
        return new TrialDifference(
                0, subject, pair.milestone(), before.round(), before.level(), effect, before.startedAt(), before.stoppedAt(),
                before.dueAt(), pair.after().dueAt());
    }

    public int subjects() {
        return subjects;
    }

    int clocks() {
        return clocks;
    }

    int moved() {
        return moved;
    }

    int of(TrialEffect effect) {
        return effects.getOrDefault(effect, 0);
    }

    int alarmsBefore() {
        return alarmsBefore;
    }

    int alarmsAfter() {
        return alarmsAfter;
    }

    List<TrialDifference> differences() {
        return differences;
    }
}
