package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.ImportRecord;
import org.yiyun.matching.MatchingCheck;
import org.yiyun.matching.MatchingEventView;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingRow;
import org.yiyun.matching.MatchingShare;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.MatchingView;
import org.yiyun.matching.UntakenRow;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;

/** Reads matchings, each time through the sight of the caller. */
@ApplicationScoped
public class MatchingReading {
    private static final int MOST_EXPORTED = 50_000;
    private static final int MOST_FINDINGS = 500;

    private final Matchings matchings;
    private final MatchingChecks checks;
    private final ListOwners owners;
    private final NationalLibrary libraries;
    private final OrganisationQueries organisations;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public MatchingReading(
            Matchings matchings, MatchingChecks checks, ListOwners owners, NationalLibrary libraries, OrganisationQueries organisations,
            AuditService audit, BusinessClock clock) {
        this.matchings = matchings;
        this.checks = checks;
        this.owners = owners;
        this.libraries = libraries;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MatchingReading() {
        this(null, null, null, null, null, null, null);
    }

    public Page<MatchingRow> page(MatchingFilter filter, PageRequest request, Caller caller) {
        libraries.name(filter.library());
        MatchingSight sight = MatchingSight.of(caller);
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        long after = cursor == null ? 0 : cursor.get(0, Long::valueOf);
        List<MatchingItem> found = matchings.after(filter, sight, after, request.limit() + 1);
        return Page.of(found, request, matchings.count(filter, sight), item -> Cursor.of(item.id())).map(MatchingItem::row);
    }

    public List<MatchingRow> rows(MatchingFilter filter, MatchingSort sort, int offset, int limit, Caller caller) {
        return matchings.rows(filter, MatchingSight.of(caller), sort, offset, limit).stream().map(MatchingItem::row).toList();
    }

    /** By state, every state; the states of the filter do not narrow. */
    public Map<MatchingState, Long> counts(MatchingFilter filter, Caller caller) {
        var all = new MatchingFilter(filter.library(), filter.institution(), Set.of(), filter.q(), filter.least());
        Map<MatchingState, Long> counts = new EnumMap<>(MatchingState.class);
        Map<MatchingState, Long> found = matchings.countsByState(all, MatchingSight.of(caller));
        for (MatchingState state : MatchingState.values()) {
            counts.put(state, found.getOrDefault(state, 0L));
        }
        return counts;
    }

    public long count(MatchingFilter filter, Caller caller) {
        return matchings.count(filter, MatchingSight.of(caller));
    }

    public List<MatchingShare> shares(@Nullable String institution, Caller caller) {
        return matchings.shares(institution, MatchingSight.of(caller));
    }

    public Exported<MatchingRow> export(MatchingFilter filter, MatchingSort sort, Caller caller) {
        Exported<MatchingRow> rows = Exported.of(rows(filter, sort, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("matching.export", "matching-list", filter.library() + "/" + (filter.institution() == null ? "-" : filter.institution()),
                Map.of("rows", rows.size()));
        return rows;
    }

    public MatchingView get(String library, long id, Caller caller) {
        return matchings.view(matchings.get(library, id, MatchingSight.of(caller)));
    }

    public List<MatchingEventView> history(String library, long id, Caller caller) {
        return matchings.history(matchings.get(library, id, MatchingSight.of(caller))).stream().map(MatchingEvent::view).toList();
    }

    public MatchingCheck check(String library, @Nullable String institution, @Nullable LocalDate on, @Nullable CheckKind kind, Caller caller) {
        return checks.check(owners.of(library, institution, caller), on == null ? clock.today() : on, kind, MOST_FINDINGS);
    }

    public MatchingCheck exportCheck(String library, @Nullable String institution, @Nullable LocalDate on, @Nullable CheckKind kind, Caller caller) {
        ListOwner owner = owners.of(library, institution, caller);
        MatchingCheck check = checks.check(owner, on == null ? clock.today() : on, kind, MOST_EXPORTED);
        audit.record("matching.export-check", "matching-list", library + "/" + owner.institution(), Map.of("rows", check.findings().size()));
        return check;
    }

    public Page<ImportRecord> records(@Nullable String library, @Nullable String institution, PageRequest request, Caller caller) {
        MatchingSight sight = MatchingSight.of(caller);
        List<MatchingImport> found = matchings.records(library, institution, sight, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, matchings.countRecords(library, institution, sight), one -> Cursor.of(one.startedAt(), one.id()))
                .map(MatchingImport::view);
    }

    public ImportRecord record(@Nullable String library, UUID id, Caller caller) {
        return matchings.record(library, id, MatchingSight.of(caller)).view();
    }

    public List<UntakenRow> rejects(@Nullable String library, UUID id, Caller caller) {
        return RejectedRows.read(matchings.record(library, id, MatchingSight.of(caller)).rejects());
    }

    /** 《目录导入记录表》. */
    public byte[] sheet(@Nullable String library, @Nullable String institution, boolean word, Caller caller) {
        List<ImportRecord> records = matchings.records(library, institution, MatchingSight.of(caller), null, MOST_EXPORTED).stream()
                .map(MatchingImport::view)
                .toList();
        audit.record("matching.record", "matching-list", (library == null ? "-" : library) + "/" + (institution == null ? "-" : institution),
                Map.of("rows", records.size()));
        Map<String, String> named = new HashMap<>();
        Map<String, String> owned = new HashMap<>();
        Map<String, String> people = new HashMap<>();
        List<RecordSheet.Line> lines = records.stream()
                .map(record -> new RecordSheet.Line(
                        record, named.computeIfAbsent(record.library(), libraries::name),
                        owned.computeIfAbsent(record.institution(), this::institution), people.computeIfAbsent(record.startedBy(), organisations::nameOf)))
                .toList();
        return word ? RecordSheet.docx(lines, caller.displayName(), clock.now()) : RecordSheet.xlsx(lines, caller.displayName(), clock.now());
    }

    private String institution(String code) {
        return organisations.institution(code).map(InstitutionView::name).orElse(code);
    }
}
