package org.yiyun.inspection.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.inspection.CorrectFinding;
import org.yiyun.inspection.InspectionView;
import org.yiyun.inspection.RecordInspection;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.DayNumber;

/** An inspection: never changed but by corrections of its findings. */
@Entity
@Table(name = "inspection")
public class Inspection extends AuditedEntity {
    @Id
    private Long id;

    private String number;

    @Column(name = "on_date")
    private LocalDate onDate;

    private @Nullable String system;
    private @Nullable String institution;
    private String place;
    private @Nullable String summary;

    @OneToMany(mappedBy = "inspection", cascade = CascadeType.PERSIST)
    private List<InspectionResult> results = new ArrayList<>();

    protected Inspection() {}

    Inspection(long id, RecordInspection command, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("XJ", at, id);
        onDate = command.onDate();
        system = command.system();
        institution = command.institution();
        place = command.place();
        summary = command.summary();
    }

    void add(CheckItem check, RecordInspection.Result result) {
        results.add(new InspectionResult(this, check, result.outcome(), result.finding()));
    }

    /** @throws BusinessException NOT_FOUND, CONFLICT */
    void correct(String check, CorrectFinding command, String by, Instant at) {
        results.stream().filter(result -> result.check().code().equals(check)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("inspection-check", check))
                .correct(command, by);
        touched(by, at);
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    LocalDate onDate() {
        return onDate;
    }

    InspectionView view() {
        return new InspectionView(
                number, onDate, system, institution, place, summary, createdBy(), createdAt(),
                results.stream().sorted(Comparator.comparing((InspectionResult result) -> result.check().position()))
                        .map(InspectionResult::view).toList(),
                version());
    }
}
