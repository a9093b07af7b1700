package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.LoadState;
import org.yiyun.catalog.ReceiptFilter;
import org.yiyun.catalog.ReceiptRow;
import org.yiyun.catalog.RemindedInstitutions;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/**
 * Reminds institutions that have not loaded the version published last: their programs, which read their notices by REST, and in one
 * line those who prepare libraries. How often stands in a row that goes with the notice; nothing is told twice.
 */
@ApplicationScoped
public class ReceiptReminding {
    private static final String PAGE = "/library-receipts.xhtml?library=";
    /** So long nobody is reminded by hand again. */
    private static final Duration PAUSE = Duration.ofDays(1);

    private final Libraries libraries;
    private final Receipts receipts;
    private final ReceiptBoard board;
    private final UserQueries users;
    private final NotificationService notifications;
    private final AuditService audit;
    private final Duration every;
    private final int most;
    private final BusinessClock clock;

    /**
     * @param every time between two reminders of the same version
     * @param most  reminders of the same version
     */
    @Inject
    public ReceiptReminding(
            Libraries libraries, Receipts receipts, ReceiptBoard board, UserQueries users, NotificationService notifications,
            AuditService audit, @ConfigProperty(name = "yiyun.catalog.receipt.remind-every", defaultValue = "P7D") Duration every,
            @ConfigProperty(name = "yiyun.catalog.receipt.reminders", defaultValue = "3") int most, BusinessClock clock) {
        this.libraries = libraries;
        this.receipts = receipts;
        this.board = board;
        this.users = users;
        this.notifications = notifications;
        this.audit = audit;
        this.every = every;
        this.most = most;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReceiptReminding() {
        this(null, null, null, null, null, null, Duration.ZERO, 0, null);
    }

    /** Returns how many institutions were reminded. */
    public int remind() {
        List<Library> published = libraries.all().stream().filter(library -> library.current() != null).toList();
        if (published.isEmpty()) {
            return 0;
        }
        List<InstitutionView> institutions = board.institutions(ReceiptFilter.ALL, Callers.current());
        Instant now = clock.now();
        return published.stream().mapToInt(library -> remind(library, library.current(), institutions, now)).sum();
    }

    private int remind(Library library, int version, List<InstitutionView> institutions, Instant now) {
        List<ReceiptRow> due = board.rows(library, institutions)
                .filter(row -> row.state() == LoadState.LAGGING && isDue(row, now))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        tell(library, version, due, now);
        tellEditors(library, version, due, now);
        return due.size();
    }

    /** Reminds by hand those of them that have not loaded the version published last. */
    public RemindedInstitutions remindNow(String key, ReceiptFilter filter, Caller caller) {
        List<ReceiptRow> behind = board.rows(key, filter, caller).stream().filter(row -> row.state() != LoadState.CURRENT).toList();
        Library library = libraries.get(key);
        int version = Objects.requireNonNull(library.current(), "the board is of published libraries");
        Instant now = clock.now();
        List<ReceiptRow> due = behind.stream()
                .filter(row -> row.remindedAt() == null || !row.remindedAt().plus(PAUSE).isAfter(now)).toList();
        if (!due.isEmpty()) {
            tell(library, version, due, now);
        }
        return new RemindedInstitutions(key, version, due.size(), behind.size() - due.size());
    }

    private void tell(Library library, int version, List<ReceiptRow> due, Instant now) {
        Map<String, List<String>> programs = users.clientsOf(due.stream().map(ReceiptRow::institution).collect(Collectors.toSet()));
        due.forEach(row -> {
            receipts.remind(library, version, row.institution(), now);
            tell(library, version, row, programs.getOrDefault(row.institution(), List.of()));
        });
        audit.record("catalog.remind", "library", library.key(), Map.of("version", version, "institutions", due.size()));
    }

    private boolean isDue(ReceiptRow row, Instant now) {
        return row.reminders() < most && (row.remindedAt() == null || !row.remindedAt().plus(every).isAfter(now));
    }

    private void tell(Library library, int version, ReceiptRow row, List<String> programs) {
        if (!programs.isEmpty()) {
            notifications.tell(
                    id(library, version) + "." + row.institution() + "." + (row.reminders() + 1),
                    new Notice("catalog.notice.LAGGING", row.institution(), PAGE + library.key(), Map.of(
                            "library", library.definition().nameZh(), "version", version, "behind", row.behind()), programs));
        }
    }

    private void tellEditors(Library library, int version, List<ReceiptRow> due, Instant now) {
        List<String> editors = users.holders(Permission.CATALOG_EDIT);
        if (!editors.isEmpty()) {
            notifications.tell(id(library, version) + "." + now.getEpochSecond(), new Notice(
                    "catalog.notice.LAGGARDS", library.key(), PAGE + library.key() + "&state=LAGGING", Map.of(
                            "library", library.definition().nameZh(), "version", version, "count", due.size()), editors));
        }
    }

    private static String id(Library library, int version) {
        return "catalog.lag." + library.key() + "." + version;
    }
}
