package org.yiyun.web.evaluation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.CriteriaView;
import org.yiyun.evaluation.EditCriteria;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.GradeBand;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.WeightedCriterion;

/** What is typed of a version of the criteria: a line for each criterion and each grade, and empty ones for more. */
public class CriteriaForm implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SPARE = 4;

    private @Nullable String title;
    private @Nullable LocalDate from;
    private @Nullable String reason;
    private final ArrayList<Line> lines = new ArrayList<>();
    private final ArrayList<Band> bands = new ArrayList<>();

    public CriteriaForm() {
        spare();
    }

    /** As it stands there, to be changed; the reason has to be said anew unless it is a draft. */
    void copy(CriteriaView criteria) {
        title = criteria.title();
        from = criteria.from();
        reason = criteria.decidedBy() == null ? criteria.reason() : null;
        lines.clear();
        criteria.criteria().forEach(criterion -> lines.add(new Line(criterion)));
        bands.clear();
        criteria.bands().forEach(band -> bands.add(new Band(band)));
        spare();
    }

    private void spare() {
        for (int i = 0; i < SPARE; i++) {
            lines.add(new Line());
            bands.add(new Band());
        }
    }

    /** Lines without a name count as not there. */
    EditCriteria record() {
        return new EditCriteria(
                title == null ? "" : title, from, reason == null ? "" : reason,
                lines.stream().filter(line -> isFilled(line.name) || isFilled(line.code)).map(Line::record).toList(),
                bands.stream().filter(band -> isFilled(band.grade)).map(Band::record).toList());
    }

    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    public @Nullable String getTitle() { return title; }

    public void setTitle(@Nullable String title) { this.title = title; }

    public @Nullable LocalDate getFrom() { return from; }

    public void setFrom(@Nullable LocalDate from) { this.from = from; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }

    public List<Line> getLines() { return lines; }

    public List<Band> getBands() { return bands; }

    /** A criterion. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable String code;
        private @Nullable String name;
        private @Nullable Integer weight;
        private @Nullable FigureSource source;
        private @Nullable BigDecimal best;
        private @Nullable BigDecimal worst;
        private @Nullable String note;

        public Line() {}

        Line(WeightedCriterion criterion) {
            code = criterion.code();
            name = criterion.name();
            weight = criterion.weight();
            source = criterion.source();
            best = criterion.best();
            worst = criterion.worst();
            note = criterion.note();
        }

        WeightedCriterion record() {
            return new WeightedCriterion(code == null ? "" : code.strip(), name == null ? "" : name, weight, source, best, worst, note);
        }

        public @Nullable String getCode() { return code; }

        public void setCode(@Nullable String code) { this.code = code; }

        public @Nullable String getName() { return name; }

        public void setName(@Nullable String name) { this.name = name; }

        public @Nullable Integer getWeight() { return weight; }

        public void setWeight(@Nullable Integer weight) { this.weight = weight; }

        public @Nullable FigureSource getSource() { return source; }

        public void setSource(@Nullable FigureSource source) { this.source = source; }

        public @Nullable BigDecimal getBest() { return best; }

        public void setBest(@Nullable BigDecimal best) { this.best = best; }

        public @Nullable BigDecimal getWorst() { return worst; }

        public void setWorst(@Nullable BigDecimal worst) { this.worst = worst; }

        public @Nullable String getNote() { return note; }

        public void setNote(@Nullable String note) { this.note = note; }
    }

    /** A grade. */
    public static class Band implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable String grade;
        private @Nullable BigDecimal from;
        private @Nullable InstitutionOutcome outcome;

        public Band() {}

        Band(GradeBand band) {
            grade = band.grade();
            from = band.from();
            outcome = band.outcome();
        }

        GradeBand record() {
            return new GradeBand(grade == null ? "" : grade, from, outcome);
        }

        public @Nullable String getGrade() { return grade; }

        public void setGrade(@Nullable String grade) { this.grade = grade; }

        public @Nullable BigDecimal getFrom() { return from; }

        public void setFrom(@Nullable BigDecimal from) { this.from = from; }

        public @Nullable InstitutionOutcome getOutcome() { return outcome; }

        public void setOutcome(@Nullable InstitutionOutcome outcome) { this.outcome = outcome; }
    }
}
