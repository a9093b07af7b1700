package org.yiyun.web.directive;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.Interpretation.Agreement;
import org.yiyun.directive.Interpretation.Background;
import org.yiyun.directive.Interpretation.Comparison;
import org.yiyun.directive.Interpretation.Compatibility;
import org.yiyun.directive.Interpretation.Measure;
import org.yiyun.directive.Interpretation.Point;
import org.yiyun.directive.Interpretation.Talk;
import org.yiyun.directive.Interpretation.Talks;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.PlatformElement;

/**
 * What is typed for a record of an interpretation. Points are lines, two fields for each element of the platform; talks and measures are
 * rows, and a row in which nothing is written is left out.
 */
public class StepForm implements Serializable {
    private static final long serialVersionUID = 1;

    private @Nullable String background;
    private @Nullable String material;
    private final HashMap<String, String> fits = new HashMap<>();
    private final HashMap<String, String> differs = new HashMap<>();
    private final ArrayList<TalkRow> talks = new ArrayList<>();
    private @Nullable String agreedWith;
    private @Nullable LocalDate agreedOn;
    private final ArrayList<MeasureRow> measures = new ArrayList<>();

    /** What is saved already, with one empty row for a further talk and one for each difference without a measure. */
    static StepForm of(DirectiveView directive) {
        StepForm form = new StepForm();
        if (directive.background() != null) {
            form.background = directive.background().background();
            form.material = directive.background().material();
        }
        List<Point> differences = List.of();
        if (directive.comparison() != null) {
            differences = directive.comparison().differences();
            for (PlatformElement element : PlatformElement.values()) {
                form.fits.put(element.name(), lines(directive.comparison(), element, true));
                form.differs.put(element.name(), lines(directive.comparison(), element, false));
            }
        }
        if (directive.talk() != null) {
            directive.talk().talks().forEach(talk -> form.talks.add(TalkRow.of(talk)));
        }
        form.talks.add(new TalkRow());
        form.agree(directive.agreement(), differences);
        return form;
    }

    private static String lines(Comparison comparison, PlatformElement element, boolean fit) {
        return String.join("\n", comparison.points().stream()
                .filter(point -> point.element() == element && point.fits() == fit).map(Point::text).toList());
    }

    private void agree(@Nullable Agreement agreement, List<Point> differences) {
        agreedWith = agreement == null ? null : agreement.agreedWith();
        agreedOn = agreement == null ? null : agreement.agreedOn();
        for (int i = 1; i <= differences.size(); i++) {
            int place = i;
            List<Measure> known = agreement == null ? List.of()
                    : agreement.measures().stream().filter(measure -> measure.difference() == place).toList();
            String words = differences.get(i - 1).text();
            known.forEach(measure -> measures.add(MeasureRow.of(words, measure)));
            if (known.isEmpty()) {
                measures.add(new MeasureRow(words, place));
            }
        }
    }

    Interpretation record(InterpretationStep step) {
        return switch (step) {
            case BACKGROUND -> new Background(orEmpty(background), orEmpty(material));
            case COMPARISON -> new Comparison(Arrays.stream(PlatformElement.values())
                    .flatMap(element -> Stream.concat(points(element, true, fits), points(element, false, differs))).toList());
            case TALK -> new Talks(talks.stream().filter(TalkRow::isWritten).map(TalkRow::talk).toList());
            case AGREEMENT -> new Agreement(orEmpty(agreedWith), agreedOn,
                    measures.stream().filter(MeasureRow::isWritten).map(MeasureRow::toMeasure).toList());
        };
    }

    private static Stream<Point> points(PlatformElement element, boolean fit, Map<String, String> typed) {
        return orEmpty(typed.get(element.name())).lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> new Point(element, fit, line));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** How many rows are shown. */
    public List<Integer> getTalkPlaces() {
        return IntStream.range(0, talks.size()).boxed().toList();
    }

    public @Nullable String getBackground() { return background; }

    public void setBackground(@Nullable String background) { this.background = background; }

    public @Nullable String getMaterial() { return material; }

    public void setMaterial(@Nullable String material) { this.material = material; }

    public Map<String, String> getFits() { return fits; }

    public Map<String, String> getDiffers() { return differs; }

    public List<TalkRow> getTalks() { return talks; }

    public @Nullable String getAgreedWith() { return agreedWith; }

    public void setAgreedWith(@Nullable String agreedWith) { this.agreedWith = agreedWith; }

    public @Nullable LocalDate getAgreedOn() { return agreedOn; }

    public void setAgreedOn(@Nullable LocalDate agreedOn) { this.agreedOn = agreedOn; }

    public List<MeasureRow> getMeasures() { return measures; }

    /** A talk as it is typed. */
    public static class TalkRow implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable DirectiveLevel level = DirectiveLevel.PROVINCE;
        private @Nullable String engineer;
        private @Nullable LocalDate on;
        private @Nullable Compatibility compatible = Compatibility.YES;
        private @Nullable String text;

        static TalkRow of(Talk talk) {
            TalkRow row = new TalkRow();
            row.level = talk.level();
            row.engineer = talk.engineer();
            row.on = talk.on();
            row.compatible = talk.compatible();
            row.text = talk.text();
            return row;
        }

        boolean isWritten() {
            return !orEmpty(engineer).isEmpty() || !orEmpty(text).isEmpty() || on != null;
        }

        Talk talk() {
            return new Talk(level, orEmpty(engineer), on, compatible, orEmpty(text));
        }

        public @Nullable DirectiveLevel getLevel() { return level; }

        public void setLevel(@Nullable DirectiveLevel level) { this.level = level; }

        public @Nullable String getEngineer() { return engineer; }

        public void setEngineer(@Nullable String engineer) { this.engineer = engineer; }

        public @Nullable LocalDate getOn() { return on; }

        public void setOn(@Nullable LocalDate on) { this.on = on; }

        public @Nullable Compatibility getCompatible() { return compatible; }

        public void setCompatible(@Nullable Compatibility compatible) { this.compatible = compatible; }

        public @Nullable String getText() { return text; }

        public void setText(@Nullable String text) { this.text = text; }
    }

    /** A measure as it is typed, beside its difference. */
    public static class MeasureRow implements Serializable {
        private static final long serialVersionUID = 1;

        private final String words;
        private final int difference;
        private @Nullable String measure;
        private @Nullable String person;
        private @Nullable LocalDate due;

        MeasureRow(String words, int difference) {
            this.words = words;
            this.difference = difference;
        }

        static MeasureRow of(String words, Measure measure) {
            MeasureRow row = new MeasureRow(words, measure.difference());
            row.measure = measure.measure();
            row.person = measure.person();
            row.due = measure.due();
            return row;
        }

        boolean isWritten() {
            return !orEmpty(measure).isEmpty() || !orEmpty(person).isEmpty() || due != null;
        }

        Measure toMeasure() {
            return new Measure(difference, orEmpty(measure), orEmpty(person), due);
        }

        public String getWords() { return words; }

        public int getDifference() { return difference; }

        public @Nullable String getMeasure() { return measure; }

        public void setMeasure(@Nullable String measure) { this.measure = measure; }

        public @Nullable String getPerson() { return person; }

        public void setPerson(@Nullable String person) { this.person = person; }

        public @Nullable LocalDate getDue() { return due; }

        public void setDue(@Nullable LocalDate due) { this.due = due; }
    }
}
