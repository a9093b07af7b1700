package org.yiyun.monitoring.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yiyun.monitoring.MeasureView;
import org.yiyun.monitoring.RecordMeasurement;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.file.SheetRows;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.text.Typed;

/** Reads a file of measurements; systems and measures by code or name. */
public final class MeasurementFile {
    private static final Map<String, String> HEADINGS = Map.of(
            "业务系统", "system", "系统", "system", "指标", "measure", "时间", "at", "数值", "value", "说明", "note");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm[:ss]");

    private final Map<String, String> systems;
    private final List<MeasureView> measures;

    /** @param systems codes by code and name */
    public MeasurementFile(Map<String, String> systems, List<MeasureView> measures) {
        this.systems = systems;
        this.measures = measures;
    }

    /**
     * @param keep keeps a line, or says what is wrong with it
     * @throws BusinessException FILE_REFUSED
     */
    public ImportedRows take(byte[] content, Function<RecordMeasurement, List<FieldError>> keep) {
        List<ImportedRows.Rejected> rejected = new ArrayList<>();
        int taken = 0;
        for (var line : SheetRows.read(content, HEADINGS, List.of("system", "measure", "at", "value"))) {
            List<FieldError> faults;
            try {
                faults = keep.apply(command(line));
            } catch (BusinessException unfit) {
                faults = unfit.errors();
            }
            if (faults.isEmpty()) {
                taken++;
            } else {
                rejected.add(new ImportedRows.Rejected(line.number(), faults));
            }
        }
        return new ImportedRows(taken, rejected);
    }

    private RecordMeasurement command(SheetRows.Line line) {
        var system = line.cell("system");
        var measure = line.cell("measure");
        return new RecordMeasurement(
                systems.getOrDefault(system, system), code(measure), time(line.cell("at")), value(line.cell("value")), line.cell("note"));
    }

    private String code(String name) {
        return measures.stream().filter(measure -> measure.nameZh().equals(name) || measure.nameEn().equalsIgnoreCase(name))
                .map(MeasureView::code).findFirst().orElse(name);
    }

    private static Instant time(String text) {
        String[] parts = text.replace('T', ' ').split(" ", 2);
        LocalDate day = Typed.written(parts[0]);
        try {
            if (day != null) {
                return parts.length == 1
                        ? BusinessClock.startOf(day)
                        : LocalDateTime.parse(day + " " + parts[1], TIME).atZone(BusinessClock.ZONE).toInstant();
            }
        } catch (DateTimeException noTime) {
            // as no day
        }
        throw BusinessException.invalid("at", "field.measured-at", Map.of());
    }

    private static BigDecimal value(String text) {
        try {
            return new BigDecimal(text.replace(",", "").replace("%", ""));
        } catch (NumberFormatException noNumber) {
            throw BusinessException.invalid("value", "field.type.number", Map.of());
        }
    }
}
