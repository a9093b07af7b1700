package org.yiyun.policy.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/** What a plan does with {@link Packed} numbers. */
final class PackedCode {
    private final StageCode[] stages;

    PackedCode(List<StageCode> stages) {
        this.stages = stages.toArray(StageCode[]::new);
    }

    /** The values of a claim; null if it has to be calculated exactly, which may come to a refusal. */
    @Nullable Frame run(Plan plan, Facts facts) {
        Frame frame = new Frame(plan, facts, true);
        try {
            for (StageCode stage : stages) {
                stage.run(frame);
            }
            return frame;
        } catch (ArithmeticException | BusinessException leave) {
            return null;
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
