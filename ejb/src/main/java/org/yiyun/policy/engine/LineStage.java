package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Steps that are done for each line. Only copies of this class are used, see {@link StageCopy}. */
final class LineStage implements StageCode {
    private static final MethodHandle BODY = StageCopy.handle(MethodHandles.lookup());

    @Override
    public void run(Frame frame) throws Throwable {
        int lines = frame.facts.lines;
        for (int line = 0; line < lines; line++) {
            frame.turnTo(line);
            BODY.invokeExact(frame);
        }
        frame.turnTo(-1);
    }
}
