package org.yiyun.inspection.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyun.inspection.CorrectFinding;
import org.yiyun.inspection.FindingTrend;
import org.yiyun.inspection.InspectionArea;
import org.yiyun.inspection.InspectionCheck;
import org.yiyun.inspection.InspectionOutcome;
import org.yiyun.inspection.InspectionView;
import org.yiyun.inspection.RecordInspection;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;

/** Takes inspections in and reads them: each step is checked, made and audited in one transaction. */
@ApplicationScoped
public class InspectionDesk {
    private static final String SUBJECT = "inspection";
    private static final int MONTHS = 11;

    private final Inspections inspections;
    private final OrganisationQueries organisations;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public InspectionDesk(
            Inspections inspections, OrganisationQueries organisations, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.inspections = inspections;
        this.organisations = organisations;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected InspectionDesk() {
        this(null, null, null, null, null);
    }

    public InspectionView record(RecordInspection command, Caller caller) {
        caller.refuseNarrowScope();
        reader.validated(command);
        var checks = inspections.checks().stream().collect(Collectors.toMap(CheckItem::code, Function.identity()));
        var faults = faults(command, checks);
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        var inspection = new Inspection(inspections.next(), command, caller.name(), clock.now());
        command.results().forEach(result -> inspection.add(checks.get(result.check()), result));
        inspections.add(inspection);
        var view = inspection.view();
        audit.record("inspection.record", SUBJECT, view.number(), Map.of("checks", view.results().size(), "findings", view.findings()));
        return view;
    }

    private List<FieldError> faults(RecordInspection command, Map<String, CheckItem> checks) {
        List<FieldError> faults = new ArrayList<>();
        if (command.onDate().isAfter(clock.today())) {
            faults.add(new FieldError("onDate", "field.future"));
        }
        if (command.system() != null && !inspections.isSystem(command.system())) {
            faults.add(new FieldError("system", "field.unknown", Map.of("id", command.system())));
        }
        if (command.institution() != null && organisations.institution(command.institution()).isEmpty()) {
            faults.add(new FieldError("institution", "field.unknown", Map.of("id", command.institution())));
        }
        Set<String> told = new HashSet<>();
        for (int i = 0; i < command.results().size(); i++) {
            var result = command.results().get(i);
            var path = "results[" + i + "]";
            if (!checks.containsKey(result.check()) || !told.add(result.check())) {
                faults.add(new FieldError(path + ".check", "field.inspection-check", Map.of("id", result.check())));
            } else if (result.outcome() == InspectionOutcome.ABNORMAL && result.finding() == null) {
                faults.add(new FieldError(path + ".finding", "field.inspection-finding", Map.of("name", checks.get(result.check()).nameZh())));
            }
        }
        missing(told, checks).ifPresent(faults::add);
        return faults;
    }

    /** Who looks at an area looks at all of it. */
    private static Optional<FieldError> missing(Set<String> told, Map<String, CheckItem> checks) {
        Set<InspectionArea> areas = told.stream().map(code -> checks.get(code).area()).collect(Collectors.toSet());
        var missing = checks.values().stream()
                .filter(check -> areas.contains(check.area()) && !told.contains(check.code()))
                .sorted(Comparator.comparing(CheckItem::position))
                .map(CheckItem::nameZh).toList();
        return missing.isEmpty() ? Optional.empty()
                : Optional.of(new FieldError("results", "field.inspection-missing", Map.of("names", String.join("、", missing))));
    }

    public InspectionView correct(String number, String check, CorrectFinding command, Caller caller) {
        caller.refuseNarrowScope();
        reader.validated(command);
        var inspection = inspections.get(number, LockModeType.PESSIMISTIC_WRITE);
        if (command.onDate().isAfter(clock.today())) {
            throw BusinessException.invalid("onDate", "field.future", Map.of());
        }
        if (command.onDate().isBefore(inspection.onDate())) {
            throw BusinessException.invalid("onDate", "field.inspection-before", Map.of("day", inspection.onDate()));
        }
        inspection.correct(check, command, caller.name(), clock.now());
        inspections.flush();
        audit.record("inspection.correct", SUBJECT, number, Map.of("check", check, "on", command.onDate()));
        return inspection.view();
    }

    public List<InspectionCheck> checks() {
        return inspections.checks().stream().map(CheckItem::view).toList();
    }

    public Page<InspectionView> page(boolean open, PageRequest request, Caller caller) {
        caller.refuseNarrowScope();
        var found = inspections.after(open, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, inspections.count(open), one -> Cursor.of(one.onDate(), one.id())).map(Inspection::view);
    }

    public InspectionView get(String number, Caller caller) {
        caller.refuseNarrowScope();
        return inspections.get(number, LockModeType.NONE).view();
    }

    public List<FindingTrend> trend(Caller caller) {
        caller.refuseNarrowScope();
        LocalDate month = clock.today().withDayOfMonth(1);
        return inspections.trend(month.minusMonths(MONTHS));
    }
}
