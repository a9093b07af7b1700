package org.yiyun.catalog.maintenance.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.internal.DraftSight;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.maintenance.MaintenanceCommand;
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceFileView.Kind;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.catalog.maintenance.MaintenanceView;
import org.yiyun.catalog.maintenance.RecordNeed;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** The way of a maintenance: checked, made, written into its history, audited, and told to those who decide next, in one transaction. */
@ApplicationScoped
public class MaintenanceDesk {
    private static final String PAGE = "/library-maintenance.xhtml?number=";

    private final Maintenances maintenances;
    private final MaintenanceFiles files;
    private final MaintenanceReading reading;
    private final MaintenancePapers papers;
    private final Libraries libraries;
    private final UserQueries users;
    private final NotificationService notifications;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public MaintenanceDesk(
            Maintenances maintenances, MaintenanceFiles files, MaintenanceReading reading, MaintenancePapers papers, Libraries libraries,
            UserQueries users, NotificationService notifications, AuditService audit, BusinessClock clock) {
        this.maintenances = maintenances;
        this.files = files;
        this.reading = reading;
        this.papers = papers;
        this.libraries = libraries;
        this.users = users;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MaintenanceDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public MaintenanceView record(RecordNeed need, Caller caller) {
        libraries.get(need.library());
        var now = clock.now();
        Maintenance maintenance = new Maintenance(maintenances.nextId(), need, caller.name(), now);
        maintenances.add(maintenance, maintenance.recorded(caller.name(), now));
        audit.record("maintenance.record", "maintenance", maintenance.number(), Map.of("library", need.library()));
        return reading.view(maintenance, caller);
    }

    public MaintenanceView apply(String number, MaintenanceCommand command, @Nullable Integer expectedVersion, Caller caller) {
        var verb = MaintenanceVerb.of(command);
        if (!caller.may(verb.permission())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", verb.permission().name()));
        }
        Maintenance maintenance = find(number, caller);
        if (expectedVersion != null && expectedVersion != maintenance.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "maintenance", "id", number));
        }
        MaintenanceStatus from = maintenance.status();
        checkDays(maintenance, command);
        MaintenanceEvent event = maintenance.apply(command, caller.name(), clock.now());
        if (verb == MaintenanceVerb.VERIFY) {
            checkProof(maintenance);
        }
        maintenances.add(event);
        papers.write(maintenance, verb, reading.view(maintenance, caller), caller.name());
        audit.record("maintenance." + verb.path(), "maintenance", number, Map.of("from", from, "to", maintenance.status()));
        tell(maintenance, verb, caller);
        return reading.view(maintenance, caller);
    }

    private Maintenance find(String number, Caller caller) {
        if (!DraftSight.isOpen(caller)) {
            throw BusinessException.notFound("maintenance", number);
        }
        return maintenances.lock(number);
    }

    /** What is told of the province has happened, the execution after it was sent. */
    private void checkDays(Maintenance maintenance, MaintenanceCommand command) {
        LocalDate today = clock.today();
        if (command instanceof MaintenanceCommand.SubmitToProvince sent && sent.sentOn().isAfter(today)) {
            throw BusinessException.invalid("sentOn", "field.future", Map.of());
        }
        LocalDate sentOn = maintenance.sentOn();
        if (command instanceof MaintenanceCommand.ExecuteMaintenance executed && sentOn != null
                && (executed.executedOn().isBefore(sentOn) || executed.executedOn().isAfter(today))) {
            throw BusinessException.invalid("executedOn", "field.range", Map.of("min", sentOn, "max", today));
        }
    }

    /** What the province did is proved by what it wrote. */
    private void checkProof(Maintenance maintenance) {
        if (files.of(maintenance).stream().noneMatch(file -> file.kind() == Kind.EVIDENCE)) {
            throw BusinessException.invalid("findings", "field.maintenance-proof", Map.of());
        }
    }

    public MaintenanceFileView attach(String number, String name, InputStream content, Caller caller) throws IOException {
        Maintenance maintenance = find(number, caller);
        CheckedFile file = CheckedFile.read(name, content);
        var now = clock.now();
        maintenances.add(maintenance.attached(file.name(), caller.name(), now));
        MaintenanceFileView kept = files.add(maintenance, Kind.EVIDENCE, file, caller.name(), now);
        audit.record("maintenance.attach", "maintenance", number, Map.of("file", file.name(), "sha256", file.sha256()));
        return kept;
    }

    /** Who decides hears that something waits; who recorded the need hears what was decided. */
    private void tell(Maintenance maintenance, MaintenanceVerb verb, Caller caller) {
        List<String> people = switch (verb) {
            case ANALYSE, EXECUTE -> users.holders(Permission.CATALOG_PUBLISH);
            case CONFIRM, RETURN, VERIFY, CLOSE, CANCEL -> List.of(maintenance.createdBy());
            case PLAN, SUBMIT -> List.of();
        };
        List<String> others = people.stream().filter(login -> !login.equals(caller.name())).toList();
        if (!others.isEmpty()) {
            notifications.tell("maintenance." + maintenance.number() + "." + maintenance.version() + "." + verb, new Notice(
                    "maintenance.notice." + verb, maintenance.number(), PAGE + maintenance.number(), Map.of("title", maintenance.title()),
                    others));
        }
    }
}
