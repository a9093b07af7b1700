package org.yiyun.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.file.SheetRows;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;
import org.yiyun.reconciliation.internal.Weeks;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Weekly records of institutions. They are of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class ReconciliationService {
    private static final String SUBJECT = "reconciliation";
    private static final Map<String, String> HEADINGS = Map.of(
            "周", "week", "日期", "week", "机构编码", "institution", "应上传", "lists", "已上传", "uploaded", "差异笔数", "differences", "差异金额", "amount",
            "说明", "note");
    private static final List<String> COLUMNS = List.of("week", "institution", "lists", "uploaded", "differences", "amount");

    private final Weeks weeks;
    private final OrganisationQueries organisations;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public ReconciliationService(
            Weeks weeks, OrganisationQueries organisations, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.weeks = weeks;
        this.organisations = organisations;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ReconciliationService() {
        this(null, null, null, null, null);
    }

    /** Of the week that the day is in, in order of the institutions. */
    @Requires(Permission.RECORD_READ)
    public List<WeekView> week(LocalDate day) {
        Callers.current().refuseNarrowScope();
        return weeks.of(monday(day));
    }

    /**
     * Keeps how an institution stands; what was kept of it and the week is replaced.
     *
     * @throws BusinessException INVALID also for an unknown institution, a week to come, and more lists uploaded than there are
     */
    @Requires(Permission.RECORD_EDIT)
    public WeekView record(RecordWeek command) {
        var caller = Callers.current();
        caller.refuseNarrowScope();
        return keep(command, caller);
    }

    /**
     * Takes the good lines of a csv or xlsx file with the columns 周, 机构编码, 应上传, 已上传, 差异笔数, 差异金额 and 说明.
     *
     * @throws BusinessException FILE_REFUSED if it is no such file
     */
    @Requires(Permission.RECORD_EDIT)
    public ImportedRows importFile(String name, byte[] content) {
        var caller = Callers.current();
        caller.refuseNarrowScope();
        List<ImportedRows.Rejected> rejected = new ArrayList<>();
        int taken = 0;
        for (var line : SheetRows.read(content, HEADINGS, COLUMNS)) {
            try {
                keep(command(line), caller);
                taken++;
            } catch (BusinessException unfit) {
                rejected.add(new ImportedRows.Rejected(line.number(), unfit.errors()));
            }
        }
        audit.record("reconciliation.import", SUBJECT, name, Map.of("taken", taken, "rejected", rejected.size()));
        return new ImportedRows(taken, rejected);
    }

    private WeekView keep(RecordWeek command, Caller caller) {
        reader.validated(command);
        if (organisations.institution(command.institution()).isEmpty()) {
            throw BusinessException.invalid("institution", "field.unknown", Map.of("id", command.institution()));
        }
        var week = monday(command.week());
        if (week.isAfter(clock.today())) {
            throw BusinessException.invalid("week", "field.future", Map.of());
        }
        if (command.uploaded() > command.lists()) {
            throw BusinessException.invalid("uploaded", "field.reconciliation-uploaded", Map.of("lists", command.lists()));
        }
        weeks.hold(week);
        var before = weeks.find(week, command.institution());
        weeks.put(week, command, caller.name(), clock.now());
        var kept = weeks.find(week, command.institution()).orElseThrow();
        audit.record("reconciliation.record", SUBJECT, week + " " + command.institution(), Map.of(
                "lists", kept.lists(), "uploaded", kept.uploaded(), "differences", kept.differences(), "amount", kept.amount(),
                "before", before.map(old -> old.lists() + " " + old.uploaded() + " " + old.differences() + " " + old.amount()).orElse("-")));
        return kept;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static RecordWeek command(SheetRows.Line line) {
        return new RecordWeek(
                day(line.cell("week")), line.cell("institution"), number("lists", line), number("uploaded", line), number("differences", line),
                amount(line.cell("amount")), line.cell("note"));
    }

    private static LocalDate day(String text) {
        LocalDate day = Typed.written(text);
        if (day == null) {
            throw BusinessException.invalid("week", "field.date", Map.of());
        }
        return day;
    }

    private static Integer number(String column, SheetRows.Line line) {
        try {
            return Integer.valueOf(line.cell(column).replace(",", ""));
        } catch (NumberFormatException noNumber) {
            throw BusinessException.invalid(column, "field.type.number", Map.of());
        }
    }

    private static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException noNumber) {
            throw BusinessException.invalid("amount", "field.type.number", Map.of());
        }
    }
}
