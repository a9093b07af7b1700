package org.yiyun.catalog.internal;

import jakarta.persistence.Query;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a search: the beginning of a code, a part of a name, or a part of its initials. Names and initials are found by
 * their pairs of characters ({@code catalog_grams}) and then looked at; of a single character the beginnings are.
 */
public final class EntrySearch {
    /** Behind every code that begins with what stands before it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final String SEPARATOR = "\u001f";

    private final List<String> parts = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private EntrySearch() {}

    /** Null and blank texts do not narrow. */
    static EntrySearch of(int library, @Nullable String text, @Nullable String under) {
        var search = new EntrySearch();
        if (under != null && !under.isBlank()) {
            search.below(under.strip());
        }
        if (text != null && !text.isBlank()) {
            search.words(library, Normalizer.normalize(text.strip(), Normalizer.Form.NFKC));
        }
        return search;
    }

    private void below(String code) {
        parts.add("(code >= :under and code < :underEnd or parent = :under)");
        values.put("under", code);
        values.put("underEnd", code + LAST);
    }

    private void words(int library, String text) {
        List<String> ways = new ArrayList<>();
        String small = text.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(c -> c > ' ' && c < 127)) {
            ways.add("code >= :code and code < :codeEnd");
            values.put("code", text.toUpperCase(Locale.ROOT));
            values.put("codeEnd", text.toUpperCase(Locale.ROOT) + LAST);
            if (small.chars().allMatch(Character::isLetterOrDigit)) {
                ways.add(way("initials", "initials", library, small, '~', '-'));
            }
        }
        ways.add(way("name", "lower(name)", library, small, ':', '^'));
        parts.add("(" + String.join(" or ", ways) + ")");
    }

    private String way(String name, String column, int library, String text, char pair, char beginning) {
        int[] characters = text.codePoints().toArray();
        List<String> grams = new ArrayList<>();
        if (characters.length == 1) {
            grams.add(library + "" + beginning + text);
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            grams.add(library + "" + pair + new String(characters, i, 2));
        }
        values.put(name + "Grams", String.join(SEPARATOR, grams));
        values.put(name, (characters.length == 1 ? "" : "%") + text.replaceAll("([!%_])", "!$1") + "%");
        return "catalog_grams(library, name, initials) @> string_to_array(:" + name + "Grams, chr(31)) and " + column + " like :" + name
                + " escape '!'";
    }

    /** To be put behind the conditions that a query has already. */
    String condition() {
        return parts.isEmpty() ? "" : " and " + String.join(" and ", parts);
    }

    void bind(Query query) {
        values.forEach(query::setParameter);
    }

    /** What makes two searches the same. */
    String key() {
        return String.join(SEPARATOR, values.values());
    }
}
