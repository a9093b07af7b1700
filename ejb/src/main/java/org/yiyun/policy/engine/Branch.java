package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.List;

/** One of the two ways that an {@code if} of a formula can go (分支). */
public final class Branch {
    private final String id;
    private final boolean ofLine;
    private final Probe probe;

    private Branch(String id, boolean ofLine, Probe probe) {
        this.id = id;
        this.ofLine = ofLine;
        this.probe = probe;
    }

    /** Step, row where it stands in one, condition and way: {@code S4 if given(mode) then}. */
    public String id() {
        return id;
    }

    /** Whether a finished calculation went this way, for one of its lines at least. */
    public boolean isTakenBy(Run run) {
        Frame frame = run.frame();
        boolean taken = false;
        for (int line = 0; line < (ofLine ? run.facts().lines() : 1) && !taken; line++) {
            frame.turnTo(ofLine ? line : -1);
            taken = probe.isReached(frame);
        }
        frame.turnTo(-1);
        return taken;
    }

    static List<Branch> of(Plan plan) {
        List<Branch> branches = new ArrayList<>();
        for (CompiledStep step : plan.steps()) {
            for (CompiledStep.Written written : step.formulas()) {
                String place = step.step().code() + (written.row() < 0 ? "" : "#" + (written.row() + 1)) + " if ";
                for (Reach reach : Reach.of(written.formula(), step.step().ofLine())) {
                    if (reach.part() instanceof Expr.If choice) {
                        String id = place + choice.condition().text();
                        Probe then = new Probe(plan, step, written.row(), reach.then(choice));
                        Probe otherwise = new Probe(plan, step, written.row(), reach.otherwise(choice));
                        branches.add(new Branch(id + " then", reach.ofLine(), then));
                        branches.add(new Branch(id + " else", reach.ofLine(), otherwise));
                    }
                }
            }
        }
        return branches;
    }
}
