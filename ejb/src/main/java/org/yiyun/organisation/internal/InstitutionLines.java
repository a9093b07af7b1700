package org.yiyun.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.EditInstitution;
import org.yiyun.organisation.ImportedInstitutions;
import org.yiyun.organisation.ImportedInstitutions.Rejected;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/** Takes a file of institutions in line by line: what is new is added, what differs changed, what is wrong refused. */
@ApplicationScoped
public class InstitutionLines {
    private final Institutions institutions;
    private final Organisations organisations;
    private final CodesOfInstitutions codes;
    private final RecordReader records;

    @Inject
    public InstitutionLines(Institutions institutions, Organisations organisations, CodesOfInstitutions codes, RecordReader records) {
        this.institutions = institutions;
        this.organisations = organisations;
        this.codes = codes;
        this.records = records;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InstitutionLines() {
        this(null, null, null, null);
    }

    public ImportedInstitutions take(byte[] content) {
        var rejected = new ArrayList<Rejected>();
        var seen = new HashSet<String>();
        int[] counts = new int[Outcome.values().length];
        for (var line : InstitutionFile.read(content)) {
            try {
                var edit = edit(line);
                if (!seen.add(edit.code())) {
                    throw BusinessException.invalid("code", "field.duplicate", Map.of());
                }
                counts[take(edit).ordinal()]++;
            } catch (BusinessException refused) {
                rejected.add(new Rejected(line.number(), line.cells(), refused.errors()));
            }
        }
        return new ImportedInstitutions(
                counts[Outcome.CREATED.ordinal()], counts[Outcome.CHANGED.ordinal()], counts[Outcome.UNCHANGED.ordinal()], rejected);
    }

    private enum Outcome { CREATED, CHANGED, UNCHANGED }

    private Outcome take(EditInstitution edit) {
        var known = institutions.find(edit.code());
        if (known.isEmpty()) {
            codes.check(edit.code());
            institutions.add(new Institution(edit));
            return Outcome.CREATED;
        }
        return known.get().change(edit) ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private EditInstitution edit(InstitutionFile.Line line) {
        var errors = new ArrayList<FieldError>();
        var grade = constant(line, "grade", InstitutionGrade.class, "organisation.grade", errors);
        var status = constant(line, "status", InstitutionStatus.class, "organisation.institution.status", errors);
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
        var edit = records.validated(
                new EditInstitution(line.cell("code"), line.cell("name"), grade, line.cell("region"), status));
        if (!organisations.hasRegion(edit.region())) {
            throw BusinessException.invalid("region", "field.unknown", Map.of("id", edit.region()));
        }
        return edit;
    }

    /** The constant by its name or its Chinese or English text; null for an empty cell. */
    private static <E extends Enum<E>> @Nullable E constant(
            InstitutionFile.Line line, String column, Class<E> type, String prefix, List<FieldError> errors) {
        var cell = line.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(cell) || Texts.of(Texts.CHINESE, prefix, constant).equals(cell)
                    || Texts.of(Locale.ENGLISH, prefix, constant).equalsIgnoreCase(cell)) {
                return constant;
            }
        }
        var allowed = Arrays.stream(type.getEnumConstants()).map(constant -> Texts.of(Texts.CHINESE, prefix, constant))
                .collect(Collectors.joining("、"));
        errors.add(new FieldError(column, "field.enum", Map.of("allowed", allowed)));
        return null;
    }
}
