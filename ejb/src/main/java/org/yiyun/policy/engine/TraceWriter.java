package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.List;

/** Writes the trace of a finished frame: the steps in their order, those of lines for each line. */
final class TraceWriter {
    private final StepTeller[] tellers;
    private final Frame frame;

    TraceWriter(Plan plan, Frame frame) {
        tellers = plan.tellers();
        this.frame = frame;
    }

    List<TraceStep> steps() {
        int lines = frame.facts.lines;
        List<TraceStep> written = new ArrayList<>(tellers.length + 2 * lines);
        for (StepTeller teller : tellers) {
            if (teller.ofLine()) {
                for (int line = 0; line < lines; line++) {
                    frame.turnTo(line);
                    written.add(teller.tell(frame, line + 1));
                }
            } else {
                frame.turnTo(-1);
                written.add(teller.tell(frame, null));
            }
        }
        frame.turnTo(-1);
        return written;
    }
}
