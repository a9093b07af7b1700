package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.text.Pinyin;

/**
 * A national library prepared for matching (分块索引): its entries by code, by approval number, and by name; names are found by their
 * characters and by how they are read. Immutable, may be shared by threads; about 600 bytes an entry.
 */
public final class NationalIndex {
    private final List<ItemText> items;
    private final Profile[] profiles;
    private final String[] codes;
    private final int[] makerOf;
    private final List<Maker> makers = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, List<Integer>> byApproval = new HashMap<>();
    private final Map<String, Integer> nameIds = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<Integer>> entriesOfName = new ArrayList<>();
    private final List<int[]> grams = new ArrayList<>();
    private final GramIndex characters;
    private final GramIndex sounds;

    private NationalIndex(List<ItemText> items) {
        this.items = List.copyOf(items);
        profiles = new Profile[items.size()];
        codes = new String[items.size()];
        makerOf = new int[items.size()];
        Map<Maker, Integer> makerIds = new HashMap<>();
        Map<String, Maker> written = new HashMap<>();
        for (int entry = 0; entry < profiles.length; entry++) {
            Profile profile = Profile.of(items.get(entry), maker -> written.computeIfAbsent(maker, Maker::of));
            profiles[entry] = profile;
            makerOf[entry] = makerIds.computeIfAbsent(profile.maker(), this::addMaker);
            codes[entry] = Profile.code(items.get(entry).id());
            byCode.put(codes[entry], entry);
            if (!profile.approval().isEmpty()) {
                byApproval.computeIfAbsent(profile.approval(), key -> new ArrayList<>(2)).add(entry);
            }
            addName(profile.name(), entry);
            for (String alias : profile.aliases()) {
                addName(alias, entry);
            }
        }
        List<int[]> read = new ArrayList<>(names.size());
        for (String name : names) {
            grams.add(Likeness.grams(name));
            read.add(sounds(name));
        }
        characters = GramIndex.of(grams);
        sounds = GramIndex.of(read);
    }

    /** @param items each with its national code as id; of entries of the same code the last one counts */
    public static NationalIndex of(List<ItemText> items) {
        return new NationalIndex(items);
    }

    private int addMaker(Maker maker) {
        makers.add(maker);
        return makers.size() - 1;
    }

    private void addName(String name, int entry) {
        int id = nameIds.computeIfAbsent(name, key -> {
            names.add(key);
            entriesOfName.add(new ArrayList<>(2));
            return names.size() - 1;
        });
        List<Integer> entries = entriesOfName.get(id);
        if (entries.isEmpty() || entries.get(entries.size() - 1) != entry) {
            entries.add(entry);
        }
    }

    /** Syllables and pairs of them, as numbers. */
    static int[] sounds(String name) {
        List<String> syllables = Pinyin.syllables(name);
        int[] sounds = new int[Math.max(0, 2 * syllables.size() - 1)];
        int n = 0;
        for (int i = 0; i < syllables.size(); i++) {
            sounds[n++] = syllables.get(i).hashCode();
            if (i > 0) {
                sounds[n++] = (syllables.get(i - 1) + " " + syllables.get(i)).hashCode();
            }
        }
        return Likeness.distinct(sounds);
    }

    public int size() {
        return profiles.length;
    }

    ItemText item(int entry) {
        return items.get(entry);
    }

    Profile profile(int entry) {
        return profiles[entry];
    }

    /** As {@link Profile#code} writes it. */
    String code(int entry) {
        return codes[entry];
    }

    int makerOf(int entry) {
        return makerOf[entry];
    }

    List<Maker> makers() {
        return makers;
    }

    /** -1 if there is none of that code. */
    int byCode(String code) {
        return byCode.getOrDefault(code, -1);
    }

    List<Integer> byApproval(String approval) {
        return byApproval.getOrDefault(approval, List.of());
    }

    /** -1 if no entry has that name. */
    int nameId(String name) {
        return nameIds.getOrDefault(name, -1);
    }

    List<Integer> entriesOfName(int name) {
        return entriesOfName.get(name);
    }

    double likeness(int[] asked, int name) {
        return characters.likeness(asked, name, grams.get(name));
    }

    GramIndex.Search characterSearch() {
        return characters.new Search();
    }

    GramIndex.Search soundSearch() {
        return sounds.new Search();
    }
}
