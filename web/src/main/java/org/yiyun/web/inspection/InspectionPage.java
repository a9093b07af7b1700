package org.yiyun.web.inspection;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.inspection.CorrectFinding;
import org.yiyun.inspection.InspectionQueries;
import org.yiyun.inspection.InspectionService;
import org.yiyun.inspection.InspectionView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** One inspection, and saying that a finding is corrected. */
@Named
@ViewScoped
public class InspectionPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private InspectionQueries queries;
    @EJB
    private InspectionService service;
    @Inject
    private RecordReader reader;

    private @Nullable String number;
    private @Nullable String check;
    private @Nullable String correction;
    private @Nullable LocalDate onDate;
    private transient @Nullable InspectionView inspection;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        getInspection();
    }

    public InspectionView getInspection() {
        if (inspection == null) {
            inspection = queries.get(String.valueOf(number));
        }
        return inspection;
    }

    /** Those that wait for their correction. */
    public List<InspectionView.Result> getOpen() {
        return Callers.current().may(Permission.RECORD_EDIT)
                ? getInspection().results().stream().filter(InspectionView.Result::open).toList() : List.of();
    }

    public String correct() {
        service.correct(String.valueOf(number), String.valueOf(check),
                reader.validated(new CorrectFinding(correction == null ? "" : correction, onDate)));
        Notices.done("inspection.corrected", Map.of("number", String.valueOf(number)));
        return "/inspection.xhtml?faces-redirect=true&number=" + number;
    }

    public @Nullable String getNumber() { return number; }

    public void setNumber(@Nullable String number) { this.number = number; }

    public @Nullable String getCheck() { return check; }

    public void setCheck(@Nullable String check) { this.check = check; }

    public @Nullable String getCorrection() { return correction; }

    public void setCorrection(@Nullable String correction) { this.correction = correction; }

    public @Nullable LocalDate getOnDate() { return onDate; }

    public void setOnDate(@Nullable LocalDate onDate) { this.onDate = onDate; }
}
