package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A national library, lists of own items written as institutions write them, and which is which (真值集).
 *
 * @param truth own id to national code; an own item that the library does not have is missing
 */
public record TruthSet(List<ItemText> national, List<ItemText> own, Map<String, String> truth) {
    /** Of a hundred own items so many are not in the library, most often because it has another pack or maker of them only. */
    private static final int NOT_THERE = 8;
    private static final int PERCENT = 100;
    private static final String[][] STRENGTHS = {
        {"0.25g", "0.5g", "0.125g"}, {"5mg", "10mg", "20mg", "2.5mg"}, {"50mg", "100mg", "0.1g"}, {"0.3g", "0.15g"}, {"10μg", "20μg"}
    };
    private static final String[][] VOLUMES = {{"10ml:0.1g", "5ml:50mg", "2ml:0.2g"}, {"100ml:5g", "250ml:12.5g"}, {"1ml:10mg", "2ml:20mg"}};
    private static final String[][] BOTTLES = {{"10ml", "20ml"}, {"100ml", "120ml", "150ml"}};
    private static final String[][] BAGS = {{"5g", "10g", "3g"}, {"6g", "12g", "2.5g"}};
    private static final int[] PACKS = {6, 7, 10, 12, 14, 20, 24, 28, 30, 36, 48, 60, 100};
    private static final int[] AMPOULES = {1, 2, 5, 6, 10};

    /** Makes one; the same random numbers make the same set. */
    public static TruthSet make(Seeds seeds, int nationals, int owns, Random random) {
        List<ItemText> all = new LibraryMaker(seeds, random).library(nationals + nationals / 20);
        Collections.shuffle(all, random);
        List<ItemText> national = new ArrayList<>(all.subList(0, nationals));
        List<ItemText> missing = all.subList(nationals, all.size());
        Noise noise = new Noise(seeds.names(), random);
        List<ItemText> own = new ArrayList<>();
        Map<String, String> truth = new HashMap<>();
        int next = 0;
        for (int i = 0; i < owns; i++) {
            String id = "L" + (100_000 + i);
            boolean there = random.nextInt(PERCENT) >= NOT_THERE;
            ItemText source = there ? national.get(next++) : missing.get(random.nextInt(missing.size()));
            own.add(noise.written(source, id));
            if (there) {
                truth.put(id, source.id());
            }
        }
        Collections.shuffle(national, random);
        return new TruthSet(national, own, truth);
    }

    /** Fills a library: a name has one to many makers, a maker one or two strengths, a strength one to three packs. */
    private record LibraryMaker(Seeds seeds, Random random) {
        List<ItemText> library(int size) {
            List<ItemText> entries = new ArrayList<>();
            Set<String> approvals = new HashSet<>();
            int name = 0;
            while (entries.size() < size) {
                addName(seeds.names().get(name % seeds.names().size()), name++, approvals, entries);
            }
            return entries.subList(0, size);
        }

        private void addName(String name, int number, Set<String> approvals, List<ItemText> entries) {
            String[] strengths = strengths(name);
            // a few names have many makers, most have few
            int makers = 1 + (int) Math.min(80, Math.pow(random.nextDouble(), -0.9));
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < makers; i++) {
                String maker = Seeds.pick(random, seeds.makers());
                String trade = random.nextInt(7) == 0 ? tradeName() : "";
                for (int s = random.nextInt(2); s >= 0; s--) {
                    String strength = Seeds.pick(random, strengths);
                    if (!taken.add(maker + strength)) {
                        continue; // a maker has one approval for a strength
                    }
                    String approval = approval(name, approvals);
                    addPacks(name, number, maker, trade, strength, approval, entries);
                }
            }
        }

        private void addPacks(String name, int number, String maker, String trade, String strength, String approval, List<ItemText> entries) {
            Set<Integer> packs = new HashSet<>();
            boolean pieces = !unit(name).equals("支") && !unit(name).equals("瓶");
            for (int p = random.nextInt(3); p >= 0; p--) {
                int pack = pieces ? PACKS[random.nextInt(PACKS.length)] : AMPOULES[random.nextInt(AMPOULES.length)];
                if (packs.add(pack)) {
                    String code = "X%c%02d%c%03d%05d%03d%05d".formatted('A' + number % 20, number % 100, 'A' + number % 7, number % 1000,
                            approval.hashCode() & 0xFFFF, pack, entries.size() % 100_000);
                    entries.add(new ItemText(code, code, approval, name, trade, form(name), strength + "×" + pack + unit(name), maker));
                }
            }
        }

        private String tradeName() {
            return "" + "克泰欣力安康福乐舒宁达灵通维美".charAt(random.nextInt(15)) + "克泰欣力安康福乐舒宁达灵通维美".charAt(random.nextInt(15))
                    + "宁平灵康定新欣林".charAt(random.nextInt(8));
        }

        private String approval(String name, Set<String> approvals) {
            String letter = name.startsWith("复方") || name.endsWith("丸") || name.endsWith("合剂") ? "Z" : "H";
            String approval;
            do {
                approval = "国药准字%s%d%04d".formatted(letter, 1990 + random.nextInt(34), random.nextInt(10_000));
            } while (!approvals.add(approval));
            return approval;
        }

        private String[] strengths(String name) {
            if (name.endsWith("注射液") || name.endsWith("滴眼液")) {
                return VOLUMES[name.length() % VOLUMES.length];
            }
            if (name.endsWith("溶液") || name.endsWith("糖浆") || name.endsWith("口服液") || name.endsWith("合剂")) {
                return BOTTLES[name.length() % BOTTLES.length];
            }
            return name.endsWith("颗粒") || name.endsWith("散") || name.endsWith("膏") ? BAGS[name.length() % BAGS.length] : STRENGTHS[name.length() % STRENGTHS.length];
        }
    }

    static String unit(String name) {
        if (name.endsWith("片")) {
            return "片";
        }
        if (name.endsWith("胶囊")) {
            return "粒";
        }
        if (name.endsWith("丸")) {
            return "丸";
        }
        if (name.endsWith("颗粒") || name.endsWith("散")) {
            return "袋";
        }
        if (name.endsWith("膏药") || name.endsWith("贴")) {
            return "贴";
        }
        return name.endsWith("糖浆") || name.endsWith("溶液") || name.endsWith("合剂") ? "瓶" : "支";
    }

    /** As the national library names it. */
    private static String form(String name) {
        if (name.startsWith("注射用") || name.endsWith("注射液")) {
            return "注射剂";
        }
        for (String form : List.of("片", "胶囊", "颗粒", "丸", "散", "糖浆", "合剂")) {
            if (name.endsWith(form)) {
                return form.endsWith("剂") || form.equals("糖浆") ? form : form + "剂";
            }
        }
        return "";
    }
}
