package org.yiyun.catalog.maintenance.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.maintenance.MaintenanceCommand;
import org.yiyun.catalog.maintenance.MaintenanceEventView;
import org.yiyun.catalog.maintenance.MaintenanceRow;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.catalog.maintenance.MaintenanceView;
import org.yiyun.catalog.maintenance.RecordNeed;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/** One maintenance on its way from the need to the end. */
@Entity
@Table(name = "maintenance")
public class Maintenance extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String library;
    private String title;
    private String need;
    private String basis;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "wanted_on")
    private @Nullable LocalDate wantedOn;

    @Enumerated(EnumType.STRING)
    private MaintenanceStatus status = MaintenanceStatus.RECORDED;

    private @Nullable String analysis;
    private @Nullable String impact;

    @Column(name = "analysed_by")
    private @Nullable String analysedBy;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    private @Nullable String note;
    private @Nullable String plan;

    @Column(name = "target_version")
    private @Nullable Integer targetVersion;

    @Column(name = "external_number")
    private @Nullable String externalNumber;

    @Column(name = "sent_on")
    private @Nullable LocalDate sentOn;

    @Column(name = "executed_on")
    private @Nullable LocalDate executedOn;

    @Column(name = "executed_by")
    private @Nullable String executedBy;

    private @Nullable String result;
    private @Nullable String findings;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "event_count")
    private int eventCount;

    protected Maintenance() {}

    Maintenance(long id, RecordNeed words, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = "DM-%d-%05d".formatted(LocalDate.ofInstant(at, BusinessClock.ZONE).getYear(), id);
        library = words.library();
        title = words.title().strip();
        need = words.need().strip();
        basis = words.basis().strip();
        raisedBy = words.raisedBy().strip();
        wantedOn = words.wantedOn();
    }

    /**
     * Does what the command says.
     *
     * @throws BusinessException MAINTENANCE_STATE if the verb is not allowed now, SAME_PERSON for who would decide what is one's own
     */
    MaintenanceEvent apply(MaintenanceCommand command, String by, Instant at) {
        var verb = MaintenanceVerb.of(command);
        expect(verb.isAllowedIn(status), verb.name());
        if (isOwn(verb, by)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        switch (verb) {
            case ANALYSE -> analyse((MaintenanceCommand.AnalyseNeed) command, by);
            case CONFIRM -> confirm((MaintenanceCommand.ConfirmNeed) command, by, at);
            case PLAN -> plan((MaintenanceCommand.PlanMaintenance) command);
            case SUBMIT -> submit((MaintenanceCommand.SubmitToProvince) command);
            case EXECUTE -> execute((MaintenanceCommand.ExecuteMaintenance) command, by);
            case VERIFY -> verify((MaintenanceCommand.VerifyMaintenance) command, by);
            case RETURN, CLOSE, CANCEL -> { }
        }
        var failed = command instanceof MaintenanceCommand.VerifyMaintenance verified && !verified.passed();
        status = failed ? MaintenanceStatus.PLANNED : verb.to();
        endedAt = status.isFinal() ? at : null;
        touched(by, at);
        return event(verb.name(), command.details(), by, at);
    }

    private void expect(boolean allowed, String verb) {
        if (!allowed) {
            throw new BusinessException(
                    ProblemType.MAINTENANCE_STATE, Map.of("number", number, "maintenanceStatus", status.name(), "maintenanceVerb", verb));
        }
    }

    /** Who recorded or analysed the need does not decide on it, who reported the execution does not verify it. */
    private boolean isOwn(MaintenanceVerb verb, String by) {
        return switch (verb) {
            case CONFIRM, RETURN -> by.equals(createdBy()) || by.equals(analysedBy);
            case VERIFY -> by.equals(executedBy);
            default -> false;
        };
    }

    private void analyse(MaintenanceCommand.AnalyseNeed words, String by) {
        analysis = words.analysis().strip();
        impact = words.impact().strip();
        analysedBy = by;
    }

    private void confirm(MaintenanceCommand.ConfirmNeed words, String by, Instant at) {
        note = words.note();
        confirmedBy = by;
        confirmedAt = at;
    }

    private void plan(MaintenanceCommand.PlanMaintenance words) {
        plan = words.plan().strip();
        targetVersion = words.targetVersion();
    }

    private void submit(MaintenanceCommand.SubmitToProvince words) {
        externalNumber = words.externalNumber().strip();
        sentOn = words.sentOn();
    }

    private void execute(MaintenanceCommand.ExecuteMaintenance words, String by) {
        executedOn = words.executedOn();
        result = words.result().strip();
        executedBy = by;
    }

    private void verify(MaintenanceCommand.VerifyMaintenance words, String by) {
        findings = words.findings().strip();
        verifiedBy = words.passed() ? by : null;
    }

    MaintenanceEvent recorded(String by, Instant at) {
        return event(MaintenanceEventView.RECORDED, Map.of("need", need, "basis", basis, "raisedBy", raisedBy), by, at);
    }

    /** A file has come. */
    MaintenanceEvent attached(String name, String by, Instant at) {
        expect(!status.isFinal(), MaintenanceEventView.ATTACHED);
        touched(by, at);
        return event(MaintenanceEventView.ATTACHED, Map.of("name", name), by, at);
    }

    private MaintenanceEvent event(String type, Map<String, String> details, String by, Instant at) {
        return new MaintenanceEvent(this, ++eventCount, type, at, by, details);
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    String library() {
        return library;
    }

    String title() {
        return title;
    }

    MaintenanceStatus status() {
        return status;
    }

    Instant recordedAt() {
        return createdAt();
    }

    @Nullable LocalDate sentOn() {
        return sentOn;
    }

    MaintenanceRow row(String libraryName) {
        return new MaintenanceRow(number, library, libraryName, title, status, wantedOn, raisedBy, createdBy(), createdAt());
    }

    MaintenanceView view(String libraryName, Caller caller) {
        return new MaintenanceView(
                number, library, libraryName, title, need, basis, raisedBy, wantedOn, status, createdBy(), createdAt(), analysis, impact,
                analysedBy, confirmedBy, confirmedAt, note, plan, targetVersion, externalNumber, sentOn, executedOn, result, executedBy,
                findings, verifiedBy, endedAt, verbs(caller), version());
    }

    private List<MaintenanceVerb> verbs(Caller caller) {
        return Arrays.stream(MaintenanceVerb.values())
                .filter(verb -> verb.isAllowedIn(status) && caller.may(verb.permission()) && !isOwn(verb, caller.name()))
                .toList();
    }
}
