package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;

/** Steps in a row that are done for each line, or once for the claim, as one handle. */
record Stage(MethodHandle body, boolean ofLine) {
    void run(Frame frame) {
        try {
            if (!ofLine) {
                body.invokeExact(frame);
                return;
            }
            for (int line = 0; line < frame.facts.lines; line++) {
                frame.turnTo(line);
                body.invokeExact(frame);
            }
            frame.turnTo(-1);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
