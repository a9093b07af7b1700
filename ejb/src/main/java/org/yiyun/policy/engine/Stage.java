package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Steps in a row that are done for each line, or once for the claim, as one handle. Most plans run a few times only, those of drafts
 * and of changed figures; one that goes on without {@link PackedCode} gets code of its own ({@link StageCopy}).
 */
final class Stage {
    private static final int RUNS_BEFORE_OWN_CODE = 1000;

    private final MethodHandle body;
    private final boolean ofLine;
    private volatile @Nullable StageCode own;
    private int runs;

    Stage(MethodHandle body, boolean ofLine) {
        this.body = body;
        this.ofLine = ofLine;
    }

    void run(Frame frame) {
        try {
            StageCode code = own;
            if (code != null) {
                code.run(frame);
            } else {
                share(frame);
            }
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Threads may count past each other; then the code is made twice, or a little later. */
    private void share(Frame frame) throws Throwable {
        runs++;
        if (runs == RUNS_BEFORE_OWN_CODE || runs == 2 * RUNS_BEFORE_OWN_CODE) {
            own = StageCopy.of(body, ofLine);
        }
        if (!ofLine) {
            body.invokeExact(frame);
            return;
        }
        for (int line = 0; line < frame.facts.lines; line++) {
            frame.turnTo(line);
            body.invokeExact(frame);
        }
        frame.turnTo(-1);
    }
}
