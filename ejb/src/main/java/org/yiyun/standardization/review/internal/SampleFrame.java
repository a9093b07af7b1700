package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.MatchingRow;
import org.yiyun.matching.MatchingShare;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;
import org.yiyun.standardization.internal.Lent;

/** What can be drawn of an institution: its confirmed matchings in all libraries. */
@ApplicationScoped
public class SampleFrame {
    private static final int PART = 500;

    private final MatchingQueries matchings;

    @Inject
    public SampleFrame(MatchingQueries matchings) {
        this.matchings = matchings;
    }

    /** For the proxy. */
    protected SampleFrame() {
        this(null);
    }

    /** A confirmed matching. */
    record Item(String library, String ownCode, String ownName, String nationalCode) {
        /** By which it is drawn: another national code is another item. */
        String name() {
            return library + "/" + ownCode + "/" + nationalCode;
        }
    }

    /** By name. */
    Map<String, Item> of(String institution) {
        return Lent.reading(() -> {
            Map<String, Item> items = new LinkedHashMap<>();
            matchings.shares(institution).stream().filter(share -> share.confirmed() > 0).map(MatchingShare::library)
                    .forEach(library -> read(library, institution, items));
            return items;
        });
    }

    private void read(String library, String institution, Map<String, Item> items) {
        var filter = new MatchingFilter(library, institution, Set.of(MatchingState.CONFIRMED), null, null);
        List<MatchingRow> part;
        int offset = 0;
        do {
            part = matchings.rows(filter, MatchingSort.CODE, offset, PART);
            part.forEach(row -> {
                Item item = new Item(library, row.code(), row.name(), String.valueOf(row.nationalCode()));
                items.put(item.name(), item);
            });
            offset += PART;
        } while (part.size() == PART);
    }
}
