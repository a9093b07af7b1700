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

    private final List<Way> ways = new ArrayList<>();
    private final Map<String, String> scope = new LinkedHashMap<>();
    private final Map<String, String> looked = new LinkedHashMap<>();
    private final Map<String, String> grams = new LinkedHashMap<>();

    private EntrySearch() {}

    /**
     * One of the ways in which an entry is what was looked for.
     *
     * @param isOrdered whether its index has the order of codes
     * @param look      tells whether an entry that is at hand is one
     * @param find      is what an index finds
     */
    private record Way(boolean isOrdered, String look, String find) {}

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
            String beginning = "code >= :code and code < :codeEnd";
            ways.add(new Way(true, beginning, beginning));
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
        ways.add(new Way(false, look, "catalog_grams(library, name, initials) @> string_to_array(:" + name + "Grams, chr(31)) and " + look));
    }

    boolean hasWords() {
        return !ways.isEmpty();
    }

    /** Narrows to what is below a code; to be put behind the conditions that a query has already. */
    String within() {
        return scope.isEmpty() ? "" : " and (code >= :under and code < :underEnd or parent = :under)";
    }

    /** Whether an entry that is at hand is one of those looked for. */
    String look() {
        return ways.stream().map(Way::look).collect(Collectors.joining(" or "));
    }

    /**
     * Those looked for, by the indexes: a query that ends in the rows named {@code found}, without order. Each way leaves out what one
     * before it finds. A way that has no order is planned as if all of it were wanted, and worked out only as far as it is: a planner
     * that knows that few are wanted goes through the library in the order of codes, and works the pairs of every name out on its way.
     *
     * @param columns of the rows
     * @param from    the entries among which it looks, up to their conditions
     * @param most    rows that are wanted
     */
    String find(String columns, String from, int most) {
        List<String> tables = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        String others = "";
        for (Way way : ways) {
            String rows = "select " + columns + from + " and " + way.find() + others;
            if (way.isOrdered()) {
                parts.add("(" + rows + " order by code limit " + most + ")");
            } else {
                parts.add("select * from way" + tables.size());
                tables.add("way" + tables.size() + " as materialized (" + rows + ")");
            }
            others += " and not (" + way.look() + ")";
        }
        return "with " + String.join(", ", tables) + " select * from (" + String.join(" union all ", parts) + ") found";
    }

    /** How many {@link #find} finds. */
    String count(String from) {
        List<String> counts = new ArrayList<>();
        String others = "";
        for (Way way : ways) {
            counts.add("(select count(*)" + from + " and " + way.find() + others + ")");
            others += " and not (" + way.look() + ")";
        }
        return "select " + String.join(" + ", counts);
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
