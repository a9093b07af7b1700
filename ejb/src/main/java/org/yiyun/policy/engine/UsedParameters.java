package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parameters finished calculations have read: those of the formula that was worked out, in the row that decided, on the way that an
 * {@code if} took. Where a table collects rows nothing tells which of them counted; all parameters of its step are taken as read then.
 */
public final class UsedParameters {
    private final List<Place> places = new ArrayList<>();
    private final Set<String> always = new TreeSet<>();

    private UsedParameters() {}

    static UsedParameters of(Plan plan) {
        UsedParameters used = new UsedParameters();
        for (CompiledStep step : plan.steps()) {
            if (step.table() != null && !step.table().isDecidedByOne()) {
                step.codes().forEach(cells -> used.always.add(cells.parameter().code()));
            }
            for (CompiledStep.Written written : step.formulas()) {
                for (Reach reach : Reach.of(written.formula(), step.step().ofLine())) {
                    if (reach.part() instanceof Expr.Parameter parameter) {
                        used.places.add(new Place(parameter.code(), reach.ofLine(), new Probe(plan, step, written.row(), reach)));
                    }
                }
            }
        }
        return used;
    }

    /** Codes of the parameters that a calculation by this plan has read, for one of its lines at least. */
    public Set<String> of(Run run) {
        Set<String> codes = new TreeSet<>(always);
        for (Place place : places) {
            if (!codes.contains(place.code()) && place.isReachedIn(run)) {
                codes.add(place.code());
            }
        }
        return codes;
    }

    /** A parameter in a formula. */
    private record Place(String code, boolean ofLine, Probe probe) {
        boolean isReachedIn(Run run) {
            Frame frame = run.frame();
            boolean reached = false;
            for (int line = 0; line < (ofLine ? run.facts().lines() : 1) && !reached; line++) {
                frame.turnTo(ofLine ? line : -1);
                reached = probe.isReached(frame);
            }
            frame.turnTo(-1);
            return reached;
        }
    }
}
