package org.yiyun.catalog.internal;

import jakarta.persistence.Query;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks for: the beginning of a code, a part of a name, or a part of its initials. Names and initials are found by
 * their pairs of characters ({@code catalog_grams}) and then looked at; of a single character the beginnings are.
 */
public final class EntrySearch {
    /** Behind every code that begins with what stands before it. */
    static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final String SEPARATOR = "\u001f";

    private final List<String> looks = new ArrayList<>();
    private final List<String> finds = new ArrayList<>();
    private final Map<String, String> scope = new LinkedHashMap<>();
    private final Map<String, String> looked = new LinkedHashMap<>();
    private final Map<String, String> grams = new LinkedHashMap<>();

    private EntrySearch() {}

    /** Null and blank texts do not narrow. */
    static EntrySearch of(int library, @Nullable String text, @Nullable String under) {
        var search = new EntrySearch();
        if (under != null && !under.isBlank()) {
            search.scope.put("under", under.strip());
            search.scope.put("underEnd", under.strip() + LAST);
        }
        if (text != null && !text.isBlank()) {
            search.words(library, Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
        }
        return search;
    }

    private void words(int library, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(c -> c > ' ' && c < 127)) {
            looked.put("code", text.toUpperCase(Locale.ROOT));
            looked.put("codeEnd", text.toUpperCase(Locale.ROOT) + LAST);
            looks.add("code >= :code and code < :codeEnd");
            finds.add("code >= :code and code < :codeEnd");
            if (small.chars().allMatch(Character::isLetterOrDigit)) {
                way("initials", "initials", library, small, '~', '-');
            }
        }
        way("name", "lower(name)", library, small, ':', '^');
    }

    private void way(String name, String column, int library, String text, char pair, char beginning) {
        int[] characters = text.codePoints().toArray();
        List<String> wanted = new ArrayList<>();
        if (characters.length == 1) {
            wanted.add(library + "" + beginning + text);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            wanted.add(library + "" + pair + new String(characters, i, 2));
        }
        grams.put(name + "Grams", String.join(SEPARATOR, wanted));
        looked.put(name, (characters.length == 1 ? "" : "%") + text.replaceAll("([!%_])", "!$1") + "%");
        String look = column + " like :" + name + " escape '!'";
        looks.add(look);
        finds.add("catalog_grams(library, name, initials) @> string_to_array(:" + name + "Grams, chr(31)) and " + look);
    }

    boolean hasWords() {
        return !looks.isEmpty();
    }

    /** Narrows to what is below a code; to be put behind the conditions that a query has already. */
    String within() {
        return scope.isEmpty() ? "" : " and (code >= :under and code < :underEnd or parent = :under)";
    }

    /** Whether an entry that is at hand is one of those looked for. */
    String look() {
        return String.join(" or ", looks);
    }

    /** Finds the ids of those looked for by the indexes, one way after the other: of several ways at once the planner makes none. */
    String find(String from) {
        return finds.stream().map(way -> "select id" + from + " and " + way).collect(Collectors.joining(" union "));
    }

    /** @param found whether the query finds by indexes */
    void bind(Query query, boolean found) {
        scope.forEach(query::setParameter);
        looked.forEach(query::setParameter);
        if (found) {
            grams.forEach(query::setParameter);
        }
    }

    /** What makes two searches the same. */
    String key() {
        return String.join(SEPARATOR, scope.values()) + SEPARATOR + SEPARATOR + String.join(SEPARATOR, looked.values());
    }
}
