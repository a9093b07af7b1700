package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Source;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/** The parameters that a step, or a row of its table, goes by, with the values that finished claims lead to. */
final class UsedFigures {
    private final Figure[] figures;
    private final boolean always;
    private volatile @Nullable List<TraceStep.UsedParameter> same;

    /**
     * @param known by code
     * @param codes which of them; null for all
     */
    UsedFigures(Map<String, Figure> known, @Nullable Set<String> codes) {
        figures = known.entrySet().stream()
                .filter(figure -> codes == null || codes.contains(figure.getKey()))
                .map(Map.Entry::getValue)
                .toArray(Figure[]::new);
        always = Arrays.stream(figures).allMatch(figure -> figure.cells.dims().isEmpty());
    }

    /** The same list for all claims if no figure depends on one. */
    List<TraceStep.UsedParameter> of(Frame frame) {
        List<TraceStep.UsedParameter> known = same;
        if (known == null) {
            known = List.copyOf(found(frame));
            same = always ? known : null;
        }
        return known;
    }

    private List<TraceStep.UsedParameter> found(Frame frame) {
        List<TraceStep.UsedParameter> used = new ArrayList<>(figures.length);
        for (Figure figure : figures) {
            TraceStep.UsedParameter parameter = figure.in(frame);
            if (parameter != null) {
                used.add(parameter);
            }
        }
        return used;
    }

    /** One parameter, its values put into words when a claim comes to them. */
    static final class Figure {
        private static final int MOST_KEPT = 4096;

        private final PolicyDefinition definition;
        private final ParameterCells cells;
        private final boolean reachable;
        private final TraceStep.@Nullable UsedParameter[] told;

        /** @param ofLine whether the step is done for each line; a claim as a whole does not know which line is meant */
        Figure(PolicyDefinition definition, ParameterCells cells, boolean ofLine) {
            this.definition = definition;
            this.cells = cells;
            reachable = ofLine || !cells.ofLine();
            told = new TraceStep.UsedParameter[cells.cells() > MOST_KEPT ? 0 : cells.cells()];
        }

        /** Null if its dimensions were not told, or if it has no value there: then it cannot have been used. */
        TraceStep.@Nullable UsedParameter in(Frame frame) {
            if (!reachable || !cells.isTold(frame)) {
                return null;
            }
            int cell = cells.cell(frame);
            if (cell >= told.length) {
                return words(cell);
            }
            TraceStep.UsedParameter known = told[cell];
            if (known == null) {
                known = words(cell);
                told[cell] = known;
            }
            return known;
        }

        private TraceStep.@Nullable UsedParameter words(int cell) {
            Value value = cells.valueOf(cell);
            if (value == null || value.content() == null) {
                return null;
            }
            Source source = value.source() == null ? cells.parameter().source() : value.source();
            return new TraceStep.UsedParameter(
                    cells.parameter().code(), cells.parameter().title(), FigureWords.of(value.content()), cells.where(cell), definition.cite(source));
        }
    }
}
