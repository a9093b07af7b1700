package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LoadState;
import org.yiyun.catalog.LoadedLibrary;
import org.yiyun.catalog.ReceiptCounts;
import org.yiyun.catalog.ReceiptFilter;
import org.yiyun.catalog.ReceiptRow;
import org.yiyun.catalog.engine.Lag;
import org.yiyun.organisation.InstitutionFilter;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** Who has loaded what. A city has some thousand institutions, so the board is worked out as a whole. */
@ApplicationScoped
public class ReceiptBoard {
    private final Libraries libraries;
    private final Receipts receipts;
    private final OrganisationQueries organisations;
    private final Duration grace;
    private final BusinessClock clock;

    /** @param grace how long an institution may take to load a version */
    @Inject
    public ReceiptBoard(
            Libraries libraries, Receipts receipts, OrganisationQueries organisations,
            @ConfigProperty(name = "yiyun.catalog.receipt.grace", defaultValue = "P3D") Duration grace, BusinessClock clock) {
        this.libraries = libraries;
        this.receipts = receipts;
        this.organisations = organisations;
        this.grace = grace;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReceiptBoard() {
        this(null, null, null, Duration.ZERO, null);
    }

    public Page<ReceiptRow> page(String library, ReceiptFilter filter, PageRequest request, Caller caller) {
        List<ReceiptRow> rows = rows(library, filter, caller);
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        String behind = cursor == null ? "" : cursor.keys().get(0);
        List<ReceiptRow> found = rows.stream()
                .filter(row -> row.institution().compareTo(behind) > 0)
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request, rows.size(), row -> Cursor.of(row.institution()));
    }

    public List<ReceiptRow> rows(String library, ReceiptFilter filter, Caller caller) {
        Library of = libraries.get(library);
        if (of.current() == null) {
            throw BusinessException.notFound("library-version", library);
        }
        return rows(of, institutions(filter, caller)).filter(row -> filter.state() == null || row.state() == filter.state()).toList();
    }

    public List<ReceiptCounts> counts(Caller caller) {
        List<InstitutionView> institutions = institutions(ReceiptFilter.ALL, caller);
        List<ReceiptCounts> counts = new ArrayList<>();
        for (Library library : libraries.all()) {
            if (library.current() != null && library.publishedAt() != null) {
                List<ReceiptRow> rows = rows(library, institutions).toList();
                counts.add(new ReceiptCounts(
                        library.key(), library.definition().nameZh(), library.current(), library.publishedAt(),
                        count(rows, LoadState.CURRENT), count(rows, LoadState.WAITING), count(rows, LoadState.LAGGING)));
            }
        }
        return counts;
    }

    public List<LoadedLibrary> loaded(@Nullable String institution, Caller caller) {
        Set<String> seen = institutions(ReceiptFilter.ALL, caller).stream().map(InstitutionView::code)
                .filter(code -> institution == null || code.equals(institution))
                .collect(Collectors.toSet());
        List<LoadedLibrary> all = new ArrayList<>();
        for (Library library : libraries.all()) {
            Integer current = library.current();
            if (current != null) {
                receipts.latest(library).forEach((code, loaded) -> {
                    if (seen.contains(code)) {
                        all.add(new LoadedLibrary(code, library.key(), loaded.version(), current));
                    }
                });
            }
        }
        return all;
    }

    private static long count(List<ReceiptRow> rows, LoadState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    LoadState state(Library library, @Nullable Integer loaded) {
        return state(Lag.of(receipts.published(library), loaded), clock.now());
    }

    private LoadState state(Lag lag, Instant now) {
        return lag.behind() == 0 ? LoadState.CURRENT : lag.isLate(now, grace) ? LoadState.LAGGING : LoadState.WAITING;
    }

    Stream<ReceiptRow> rows(Library library, List<InstitutionView> institutions) {
        List<Lag.Published> published = receipts.published(library);
        Map<String, Receipts.Loaded> latest = receipts.latest(library);
        Map<String, Receipts.Reminded> reminded = receipts.reminded(library, library.current() == null ? 0 : library.current());
        Instant now = clock.now();
        return institutions.stream().map(institution -> {
            Receipts.Loaded loaded = latest.get(institution.code());
            Receipts.Reminded reminder = reminded.get(institution.code());
            Lag lag = Lag.of(published, loaded == null ? null : loaded.version());
            return new ReceiptRow(
                    institution.code(), institution.name(), institution.regionName(), loaded == null ? null : loaded.version(),
                    loaded == null ? null : loaded.at(), state(lag, now), lag.behind(), lag.missingSince().orElse(null),
                    reminder == null ? 0 : reminder.count(), reminder == null ? null : reminder.at());
        });
    }

    /** Whose agreement is in force and whom the caller may see; who reads the board need not be allowed to read the register. */
    List<InstitutionView> institutions(ReceiptFilter filter, Caller caller) {
        var permissions = EnumSet.of(Permission.ORGANISATION_READ);
        Caller reader = new Caller(caller.name(), caller.displayName(), caller.kind(), permissions, caller.scope(), caller.address());
        return Callers.callAs(reader, () -> {
            List<InstitutionView> all = new ArrayList<>();
            String cursor = null;
            do {
                Page<InstitutionView> page = organisations.institutions(
                        new InstitutionFilter(filter.text(), null, filter.region(), InstitutionStatus.ACTIVE),
                        new PageRequest(PageRequest.MAX_LIMIT, cursor));
                all.addAll(page.items());
                cursor = page.next();
            } while (cursor != null);
            return all;
        });
    }
}
