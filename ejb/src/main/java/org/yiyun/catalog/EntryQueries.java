package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.internal.EntriesInForce;
import org.yiyun.catalog.internal.EntryStore;
import org.yiyun.catalog.internal.EntryTree;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Answers what was in force on a day, as is known now or was known at a moment. */
@Stateless
@Requires(Permission.CATALOG_READ)
public class EntryQueries {
    private final Libraries libraries;
    private final EntryStore store;
    private final EntriesInForce inForce;
    private final EntryTree tree;
    private final BusinessClock clock;

    @Inject
    public EntryQueries(Libraries libraries, EntryStore store, EntriesInForce inForce, EntryTree tree, BusinessClock clock) {
        this.libraries = libraries;
        this.store = store;
        this.inForce = inForce;
        this.tree = tree;
        this.clock = clock;
    }

    /** For the proxy. */
    protected EntryQueries() {
        this(null, null, null, null, null);
    }

    /**
     * An entry as it is in force.
     *
     * @param on      null for today
     * @param knownOn as was known at that moment; null for what is known now
     * @throws BusinessException NOT_FOUND if there is no such library, or nothing of that code was in force
     */
    public EntryView get(String library, String code, @Nullable LocalDate on, @Nullable Instant knownOn) {
        Library of = libraries.get(library);
        LocalDate day = on == null ? clock.today() : on;
        Optional<EntryView> found = knownOn == null ? inForce.find(of, code, day) : store.find(of, code, day, knownOn);
        return found.orElseThrow(() -> BusinessException.notFound("entry", code));
    }

    /** The entries of these codes that are in force on a day, by code; others are left out. For features that check many at once. */
    public Map<String, EntryView> find(String library, Collection<String> codes, LocalDate on) {
        Library of = libraries.get(library);
        Map<String, EntryView> found = new LinkedHashMap<>();
        codes.forEach(code -> inForce.find(of, code, on).ifPresent(entry -> found.put(code, entry)));
        return found;
    }

    /**
     * Everything that was ever known of an entry: what is known now first, the latest days first.
     *
     * @throws BusinessException NOT_FOUND if the library never had the code
     */
    public List<EntryView> history(String library, String code) {
        List<EntryView> history = store.history(libraries.get(library), code);
        if (history.isEmpty()) {
            throw BusinessException.notFound("entry", code);
        }
        return history;
    }

    /** Entries in force on a day, in the order of codes. */
    public Page<EntryRow> list(String library, EntryFilter filter, PageRequest request) {
        Library of = libraries.get(library);
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        String behind = cursor == null ? null : cursor.get(0, text -> text);
        LocalDate day = day(filter);
        List<EntryRow> rows = inForce.list(of, day, filter, behind, request.limit() + 1);
        return Page.of(rows, request, inForce.count(of, day, filter), row -> Cursor.of(row.code()));
    }

    /** Some of {@link #list}, at once, in the order of codes: of many not always the first, and how many there are is not told. */
    public List<EntryRow> suggest(String library, EntryFilter filter, int limit) {
        return inForce.suggest(libraries.get(library), day(filter), filter, PageRequest.first(limit).limit());
    }

    /**
     * The branches below a prefix of codes; entries where codes have no further segments.
     *
     * @param prefix empty for the top
     */
    public List<TreeNode> tree(String library, String prefix, @Nullable LocalDate on) {
        return tree.below(libraries.get(library), prefix, on == null ? clock.today() : on);
    }

    /**
     * The branches below a prefix as a reader looks through them: never more than can be, and none where there are entries only.
     *
     * @param prefix empty for the top
     */
    public List<TreeNode> browse(String library, String prefix, @Nullable LocalDate on) {
        return tree.browsed(libraries.get(library), prefix, on == null ? clock.today() : on);
    }

    /** The prefixes by which a reader comes to that one, itself the last; none for the top. */
    public List<String> path(String library, String prefix, @Nullable LocalDate on) {
        return tree.path(libraries.get(library), prefix, on == null ? clock.today() : on);
    }

    private LocalDate day(EntryFilter filter) {
        return filter.on() == null ? clock.today() : filter.on();
    }
}
