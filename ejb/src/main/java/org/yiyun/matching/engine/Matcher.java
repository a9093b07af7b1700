package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proposes national entries for own items (匹配推荐). For each item it takes the entries of the likest names, of the same approval
 * number, of the same code and of earlier lessons, weighs them all, and says how sure each is: its share of all likelihood, that of
 * "none of them" included. Deterministic. For one thread.
 */
public final class Matcher {
    /** How many candidates an item keeps. */
    public static final int CANDIDATES = 9;
    private static final int NAMES_BY_CHARACTERS = 40;
    private static final int NAMES_BY_SOUND = 15;
    /** Names that sound the same but are written otherwise are a little less the same. */
    private static final double BY_SOUND = 0.94;
    private static final double BY_ALIAS = 0.96;
    /** An entry that must stay behind the best one by so much (natural logarithm) is not looked at. */
    private static final double HOPELESS = 9;
    /** Only the very same name is 1. */
    private static final double NOT_THE_SAME = 0.99;

    private final NationalIndex index;
    private final Lessons lessons;
    private final GramIndex.Search characters;
    private final GramIndex.Search sounds;
    private final int[] seen;
    private int round;
    private double best;

    /** @param likeness of the names */
    private record Weighed(int entry, double likeness, double weight) {}

    public Matcher(NationalIndex index, Lessons lessons) {
        this.index = index;
        this.lessons = lessons;
        characters = index.characterSearch();
        sounds = index.soundSearch();
        seen = new int[index.size()];
    }

    public Proposal match(ItemText own) {
        round++;
        best = Double.NEGATIVE_INFINITY;
        Profile profile = Profile.of(own);
        var comparison = new Comparison(index, lessons, own, profile);
        List<Weighed> weighed = new ArrayList<>();
        Map<Integer, Double> likest = likeNames(profile);
        int[] grams = Likeness.grams(profile.name());
        for (int entry : byNumber(profile)) {
            weigh(own, entry, likenessOf(entry, likest, grams), comparison, weighed);
        }
        List<Map.Entry<Integer, Double>> names = new ArrayList<>(likest.entrySet());
        names.sort(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        for (var name : names) {
            if (Weights.ofName(name.getValue()) + Weights.MOST_WITHOUT_NUMBERS < best - HOPELESS) {
                break;
            }
            for (int entry : index.entriesOfName(name.getKey())) {
                weigh(own, entry, name.getValue(), comparison, weighed);
            }
        }
        return new Proposal(own, rank(weighed, comparison));
    }

    private void weigh(ItemText own, int entry, double likeness, Comparison comparison, List<Weighed> weighed) {
        if (seen[entry] == round) {
            return;
        }
        seen[entry] = round;
        double weight = comparison.weight(entry, likeness);
        if (weight >= Weights.WORTH_SHOWING && !lessons.refusedFor(own.id()).contains(index.item(entry).id())) {
            weighed.add(new Weighed(entry, likeness, weight));
            best = Math.max(best, weight);
        }
    }

    private List<Integer> byNumber(Profile profile) {
        List<Integer> entries = new ArrayList<>(index.byApproval(profile.approval()));
        List<String> codes = new ArrayList<>(lessons.codesFor(profile.fingerprint()));
        codes.add(profile.code());
        for (String code : codes) {
            int entry = index.byCode(code);
            if (entry >= 0) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Names worth a look with their likeness. */
    private Map<Integer, Double> likeNames(Profile profile) {
        Map<Integer, Double> likest = new HashMap<>();
        addLike(likest, profile.name(), 1);
        for (String alias : profile.aliases()) {
            addLike(likest, alias, BY_ALIAS);
        }
        for (String taught : lessons.namesFor(profile.name())) {
            addSame(likest, taught, NOT_THE_SAME);
        }
        return likest;
    }

    private void addLike(Map<Integer, Double> likest, String name, double factor) {
        for (var hit : characters.best(Likeness.grams(name), NAMES_BY_CHARACTERS)) {
            likest.merge(hit.text(), Math.min(NOT_THE_SAME, hit.likeness()) * factor, Math::max);
        }
        for (var hit : sounds.best(NationalIndex.sounds(name), NAMES_BY_SOUND)) {
            likest.merge(hit.text(), hit.likeness() * BY_SOUND * factor, Math::max);
        }
        addSame(likest, name, factor);
    }

    private void addSame(Map<Integer, Double> likest, String name, double likeness) {
        int same = index.nameId(name);
        if (same >= 0) {
            likest.merge(same, likeness, Math::max);
        }
    }

    /** Of the likest of its names. */
    private double likenessOf(int entry, Map<Integer, Double> likest, int[] grams) {
        Profile national = index.profile(entry);
        int name = index.nameId(national.name());
        double likeness = likest.containsKey(name) ? likest.get(name) : Math.min(NOT_THE_SAME, index.likeness(grams, name));
        for (String alias : national.aliases()) {
            likeness = Math.max(likeness, likest.getOrDefault(index.nameId(alias), 0.0));
        }
        return likeness;
    }

    private List<Candidate> rank(List<Weighed> weighed, Comparison comparison) {
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(one -> index.item(one.entry()).id()));
        double most = weighed.isEmpty() ? 0 : Math.max(weighed.get(0).weight(), Weights.NOTHING_FITS);
        double all = Math.exp(Weights.NOTHING_FITS - most);
        for (var one : weighed) {
            all += Math.exp(one.weight() - most);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (var one : weighed.subList(0, Math.min(CANDIDATES, weighed.size()))) {
            double share = Math.exp(one.weight() - most) / all;
            var candidate = new Candidate(index.item(one.entry()).id(), share, one.weight(), comparison.explain(one.entry(), one.likeness()));
            candidates.add(candidate.isContradicted()
                    ? new Candidate(candidate.code(), Math.min(share, Weights.CONTRADICTED), candidate.weight(), candidate.parts())
                    : candidate);
        }
        return candidates;
    }
}
