package org.yiyun.policy.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Steps that are done once for the claim. Only copies of this class are used, see {@link StageCopy}. */
final class ClaimStage implements StageCode {
    private static final MethodHandle BODY = StageCopy.handle(MethodHandles.lookup());

    @Override
    public void run(Frame frame) throws Throwable {
        BODY.invokeExact(frame);
    }
}
