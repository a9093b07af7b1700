package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.ReceiptCounts;
import org.yiyun.catalog.ReceiptService;
import org.yiyun.catalog.VersionQueries;
import org.yiyun.catalog.VersionView;
import org.yiyun.catalog.maintenance.MaintenanceFilter;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.standardization.LibrarySync;
import org.yiyun.standardization.RecordSync;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.StandardList;
import org.yiyun.standardization.SyncRecord;
import org.yiyun.standardization.SyncResult;

/** How the libraries of the national codes stand to the national ones (国家编码库同步): published, under way, loaded, compared. */
@ApplicationScoped
public class LibrarySyncs {
    private static final int MOST = 500;

    private final SyncRecords records;
    private final CodeLists lists;
    private final LibraryService libraries;
    private final VersionQueries versions;
    private final ReceiptService receipts;
    private final MaintenanceQueries maintenances;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public LibrarySyncs(
            SyncRecords records, CodeLists lists, LibraryService libraries, VersionQueries versions, ReceiptService receipts,
            MaintenanceQueries maintenances, AuditService audit, BusinessClock clock) {
        this.records = records;
        this.lists = lists;
        this.libraries = libraries;
        this.versions = versions;
        this.receipts = receipts;
        this.maintenances = maintenances;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected LibrarySyncs() {
        this(null, null, null, null, null, null, null, null);
    }

    /** In the order of the list of codes. */
    public List<LibrarySync> all(Caller caller) {
        StandardList list = lists.current();
        Set<String> carried = new LinkedHashSet<>();
        list.codes().forEach(code -> carried.addAll(code.libraries()));
        Map<String, SyncRecord> latest = records.latest();
        return Lent.reading(() -> {
            Map<String, LibraryView> known = libraries.list().stream().collect(Collectors.toMap(LibraryView::key, Function.identity()));
            Map<String, ReceiptCounts> loaded = receipts.counts().stream().collect(Collectors.toMap(ReceiptCounts::library, Function.identity()));
            boolean isOpen = caller.scope().institution() == null;
            return carried.stream().filter(known::containsKey)
                    .map(key -> row(known.get(key), list, loaded.get(key), latest.get(key), isOpen)).toList();
        });
    }

    private LibrarySync row(LibraryView library, StandardList list, @Nullable ReceiptCounts loaded, @Nullable SyncRecord last, boolean isOpen) {
        VersionView version = library.current() == null ? null : versions.get(library.key(), library.current());
        List<String> codes = list.codes().stream().filter(code -> code.libraries().contains(library.key())).map(StandardCode::nameZh).toList();
        long open = isOpen ? maintenances.count(new MaintenanceFilter(unfinished(), library.key(), null)) : 0;
        return new LibrarySync(
                library.key(), library.nameZh(), library.definition().nationalNumber(), codes, library.current(),
                version == null ? null : version.label(), version == null ? null : version.effectiveOn(), library.publishedAt(),
                version == null ? null : version.publishedBy(), library.entries(), isOpen ? library.open() : 0, open,
                loaded == null ? 0 : loaded.upToDate(), loaded == null ? 0 : loaded.institutions(), last,
                last == null ? null : ChronoUnit.DAYS.between(last.checkedOn(), clock.today()));
    }

    private static Set<MaintenanceStatus> unfinished() {
        return Arrays.stream(MaintenanceStatus.values()).filter(status -> !status.isFinal()).collect(Collectors.toSet());
    }

    public List<SyncRecord> records(@Nullable String library) {
        return records.all(library, MOST);
    }

    public SyncRecord record(RecordSync words, Caller caller) {
        caller.refuseNarrowScope();
        LocalDate today = clock.today();
        boolean carried = lists.current().codes().stream().anyMatch(code -> code.libraries().contains(words.library()));
        if (!carried) {
            throw BusinessException.invalid("library", "field.standard.library", Map.of("library", words.library()));
        }
        if (words.checkedOn().isAfter(today)) {
            throw BusinessException.invalid("checkedOn", "field.future", Map.of());
        }
        if (words.result() == SyncResult.UPDATED && (words.reference() == null || words.reference().isBlank())) {
            throw BusinessException.invalid("reference", "field.standard.reference", Map.of());
        }
        Integer version = Lent.reading(() -> libraries.get(words.library())).current();
        long id = records.add(words, version, caller.name(), clock.now());
        audit.record("standard.sync", "library", words.library(), Map.of(
                "nationalVersion", words.nationalVersion(), "checkedOn", words.checkedOn().toString(), "result", words.result()));
        return records.all(words.library(), MOST).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }
}
