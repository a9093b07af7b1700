package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryFilter;
import org.yiyun.catalog.EntryRow;
import org.yiyun.catalog.EntryView;

/**
 * Entries in force as known now, remembered by the node. What is remembered holds for one revision of the library, which the caller
 * has read in its own transaction: from the commit of a publication on, every node answers by it, whether or not it has been told.
 */
@ApplicationScoped
public class EntriesInForce {
    private static final int ENTRIES = 20_000;
    private static final int TOTALS = 2_000;

    private final EntryStore store;
    private final Recent<Entry, Optional<EntryView>> entries = new Recent<>(ENTRIES);
    private final Recent<Total, Long> totals = new Recent<>(TOTALS);

    @Inject
    public EntriesInForce(EntryStore store) {
        this.store = store;
    }

    /** For the proxy. */
    protected EntriesInForce() {
        this(null);
    }

    private record Entry(int library, long revision, String code, LocalDate on) {}

    private record Total(int library, long revision, String search, LocalDate on) {}

    public Optional<EntryView> find(Library library, String code, LocalDate on) {
        return entries.get(new Entry(library.id(), library.revision(), code, on), key -> store.find(library, code, on));
    }

    public List<EntryRow> list(Library library, LocalDate on, EntryFilter filter, @Nullable String behind, int limit) {
        return store.list(library, on, search(library, filter), behind, limit);
    }

    /** Some of what is found, or all if it is no more. */
    public List<EntryRow> suggest(Library library, LocalDate on, EntryFilter filter, int limit) {
        return store.suggest(library, on, search(library, filter), limit);
    }

    /** Exact; counted once for each revision. */
    public long count(Library library, LocalDate on, EntryFilter filter) {
        EntrySearch search = search(library, filter);
        return totals.get(new Total(library.id(), library.revision(), search.key(), on), key -> store.count(library, on, search));
    }

    private static EntrySearch search(Library library, EntryFilter filter) {
        return EntrySearch.of(library.id(), filter.text(), filter.under());
    }
}
