package org.yiyun.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.monitoring.internal.Measurement;
import org.yiyun.monitoring.internal.MeasurementFile;
import org.yiyun.monitoring.internal.Measurements;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What was measured of systems. It is of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class MeasurementService {
    private static final String SUBJECT = "measurement";
    private static final int MOST_REASON = 500;

    private final Measurements measurements;
    private final RecordReader reader;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public MeasurementService(Measurements measurements, RecordReader reader, AuditTrail audit, BusinessClock clock) {
        this.measurements = measurements;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MeasurementService() {
        this(null, null, null, null);
    }

    /** In their order. */
    @Requires(Permission.RECORD_READ)
    public List<MeasureView> measures() {
        return measurements.measures();
    }

    /** The latest first. @param system null for all */
    @Requires(Permission.RECORD_READ)
    public Page<MeasurementView> page(@Nullable String system, PageRequest request) {
        Callers.current().refuseNarrowScope();
        return measurements.page(system, request);
    }

    /** @throws BusinessException INVALID also for unknown codes, a moment to come, and a second value of the same moment */
    @Requires(Permission.RECORD_EDIT)
    public MeasurementView record(RecordMeasurement command) {
        var caller = Callers.current();
        caller.refuseNarrowScope();
        reader.validated(command);
        var faults = faults(command, Set.copyOf(measurements.systems().values()), measurements.measures());
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        var kept = measurements.add(new Measurement(command, caller.name(), clock.now()));
        audit.record("monitoring.record", SUBJECT, String.valueOf(kept.id()), Map.of("system", kept.system(), "measure", kept.measure()));
        return kept;
    }

    /**
     * Takes the good lines of a csv or xlsx file with the columns 业务系统, 指标, 时间, 数值 and 说明.
     *
     * @throws BusinessException FILE_REFUSED if it is no such file
     */
    @Requires(Permission.RECORD_EDIT)
    public ImportedRows importFile(String name, byte[] content) {
        var caller = Callers.current();
        caller.refuseNarrowScope();
        var systems = measurements.systems();
        var measures = measurements.measures();
        var codes = Set.copyOf(systems.values());
        var file = new MeasurementFile(systems, measures);
        Set<List<Object>> told = new HashSet<>();
        var result = file.take(content, command -> {
            reader.validated(command);
            var faults = faults(command, codes, measures);
            if (faults.isEmpty() && !told.add(List.of(command.system(), command.measure(), command.at()))) {
                return List.of(new FieldError("at", "field.measured"));
            }
            if (faults.isEmpty()) {
                measurements.keep(new Measurement(command, caller.name(), clock.now()));
            }
            return faults;
        });
        audit.record("monitoring.import", SUBJECT, name, Map.of("taken", result.taken(), "rejected", result.rejected().size()));
        return result;
    }

    /**
     * Makes a measurement count no more; it stays readable. Whoever recorded it does so, or who runs reports.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN for another's, INVALID without a reason, CONFLICT if it counts no more
     */
    @Requires({Permission.RECORD_EDIT, Permission.REPORT_RUN})
    public MeasurementView revoke(long id, String reason) {
        var caller = Callers.current();
        caller.refuseNarrowScope();
        var words = Typed.required("reason", reason, MOST_REASON);
        measurements.lock(id).revoke(words, caller, clock.now());
        measurements.flush();
        audit.record("monitoring.void", SUBJECT, String.valueOf(id), Map.of("reason", words));
        return measurements.view(id);
    }

    private List<FieldError> faults(RecordMeasurement command, Set<String> systems, List<MeasureView> measures) {
        if (!systems.contains(command.system())) {
            return List.of(new FieldError("system", "field.unknown", Map.of("id", command.system())));
        }
        if (measures.stream().noneMatch(measure -> measure.code().equals(command.measure()))) {
            return List.of(new FieldError("measure", "field.unknown", Map.of("id", command.measure())));
        }
        Instant now = clock.now();
        if (command.at().isAfter(now)) {
            return List.of(new FieldError("at", "field.future"));
        }
        return measurements.isThere(command.system(), command.measure(), command.at())
                ? List.of(new FieldError("at", "field.measured")) : List.of();
    }
}
