package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a policy holds on a run of days, compiled. Shared by all threads. */
public final class Plan {
    private static final int RUNS_BEFORE_PACKED = 500;

    private final PolicyDefinition definition;
    private final LocalDate from;
    private final Layout layout;
    private final Map<String, Slot> slots;
    private final Map<String, ParameterCells> parameters;
    private final List<CompiledStep> steps;
    private final Stage[] stages;
    private final int[] sizes;
    private volatile StepTeller @Nullable [] tellers;
    private volatile @Nullable PackedCode packed;
    private volatile @Nullable Wording wording;
    private int runs;

    Plan(
            PolicyDefinition definition, LocalDate from, Layout layout, Map<String, Slot> slots,
            Map<String, ParameterCells> parameters, List<CompiledStep> steps, List<Stage> stages, int[] sizes) {
        this.definition = definition;
        this.from = from;
        this.layout = layout;
        this.slots = Map.copyOf(slots);
        this.parameters = Map.copyOf(parameters);
        this.steps = List.copyOf(steps);
        this.stages = stages.toArray(Stage[]::new);
        this.sizes = sizes;
    }

    public PolicyDefinition definition() {
        return definition;
    }

    /** First day on which this holds. */
    public LocalDate from() {
        return from;
    }

    public Layout layout() {
        return layout;
    }

    /**
     * Works a claim out.
     *
     * @throws org.yiyun.platform.problem.BusinessException INVALID if a fact is missing, RULE_BROKEN if the policy has no
     *     value or row for it
     */
    public Run run(Facts facts) {
        if (facts.layout() != layout && !facts.layout().equals(layout)) {
            throw new IllegalArgumentException("facts of another layout");
        }
        PackedCode code = packed;
        if (code == null) {
            count();
        } else {
            Frame frame = code.run(this, facts);
            if (frame != null) {
                return new Run(this, frame);
            }
        }
        return exact(facts);
    }

    /** The same, whatever its numbers are. */
    public Run exact(Facts facts) {
        Frame frame = new Frame(this, facts, false);
        for (Stage stage : stages) {
            stage.run(frame);
        }
        return new Run(this, frame);
    }

    /** Threads may count past each other; then the code is made twice, or a little later. */
    private void count() {
        runs++;
        if (runs == RUNS_BEFORE_PACKED || runs == 2 * RUNS_BEFORE_PACKED) {
            packed = PackedCompiler.compile(this);
        }
    }

    /** Whether it has run so often that it has code of its own. */
    boolean isOwn() {
        return packed != null;
    }

    /** Where its calculations turn: ends of segments and intervals, and sums of money that amounts meet. */
    public List<Threshold> thresholds() {
        return Thresholds.of(this);
    }

    /** The branches of its formulas, two for each {@code if}. */
    public List<Branch> branches() {
        return Branch.of(this);
    }

    /** Tells which of its parameters a calculation has read. */
    public UsedParameters usedParameters() {
        return UsedParameters.of(this);
    }

    int size(int area) {
        return sizes[area];
    }

    /** Compiles what looks at the values of finished calculations. */
    FormulaCompiler compiler(boolean ofLine) {
        return new FormulaCompiler(Arithmetic.EXACT, slots, parameters, ofLine).withChoices(choices());
    }

    /** Of which dimension the values of parameters are that are a choice, by code. */
    Map<String, Dimension> choices() {
        Map<String, Dimension> choices = new HashMap<>();
        definition.parameters().stream().filter(parameter -> parameter.choice() != null).forEach(parameter ->
                definition.dimension(String.valueOf(parameter.choice())).ifPresent(dimension -> choices.put(parameter.code(), dimension)));
        return choices;
    }

    /** Where a fact or a variable lies; null if the plan knows none of that name. */
    @Nullable Slot find(String name) {
        return slots.get(name);
    }

    Slot slot(String name) {
        Slot slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException(name);
        }
        return slot;
    }

    /** Whether it works out a number of the whole claim with that name, or is told one. */
    public boolean hasNumber(String name) {
        Slot slot = slots.get(name);
        return slot != null && !slot.ofLine() && slot.kind() == Slot.Kind.NUMBER;
    }

    /** Where the number of a claim with that name lies; to be looked up once, then read with {@link Run#number(Place)}. */
    public Place place(String name) {
        return new Place(slot(name));
    }

    /** A number of a claim. */
    public static final class Place {
        private final Slot slot;

        private Place(Slot slot) {
            this.slot = slot;
        }

        BigDecimal number(Frame frame) {
            return Operations.readNumber(slot, frame);
        }

        long packed(Frame frame) {
            return PackedOperations.readNumber(slot, frame);
        }
    }

    ParameterCells parameter(String code) {
        ParameterCells cells = parameters.get(code);
        if (cells == null) {
            throw new IllegalArgumentException(code);
        }
        return cells;
    }

    /** Made when the first trace is asked for; two threads may make the same. */
    StepTeller[] tellers() {
        StepTeller[] known = tellers;
        if (known == null) {
            known = steps.stream().map(step -> new StepTeller(this, step)).toArray(StepTeller[]::new);
            tellers = known;
        }
        return known;
    }

    /** How its figures are called; made when a calculation is first put into words, two threads may make the same. */
    public Wording wording() {
        Wording known = wording;
        if (known == null) {
            known = Wording.of(definition, from);
            wording = known;
        }
        return known;
    }

    List<CompiledStep> steps() {
        return steps;
    }

    /** By code; those whose dimensions are set by the last step are not there, because nothing can read them. */
    Map<String, ParameterCells> parameters() {
        return parameters;
    }
}
