package org.yiyun.policy.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Sha256;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;

/**
 * Texts of policies with what they are compiled into, those asked for last. However many ask for one at the same time, it is compiled
 * once; versions of the same text, as one that was taken back to, share it.
 */
public final class CompiledTexts {
    private static final int MOST_KEPT = 200;

    private final Map<String, FutureTask<PolicyProgram>> kept = new LinkedHashMap<>(64, 0.75f, true);

    /** @throws BusinessException MALFORMED or INVALID with every fault of the text */
    public PolicyProgram of(String text) {
        String key = key(text);
        FutureTask<PolicyProgram> task = task(key, text);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException refused) {
            forget(key);
            if (refused.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private FutureTask<PolicyProgram> task(String key, String text) {
        synchronized (kept) {
            FutureTask<PolicyProgram> task = kept.computeIfAbsent(
                    key, absent -> new FutureTask<>(() -> PolicyProgram.compile(PolicyReader.read(text))));
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return task;
        }
    }

    private void forget(String key) {
        synchronized (kept) {
            kept.remove(key);
        }
    }

    private static String key(String text) {
        return Sha256.hex(text.getBytes(UTF_8));
    }
}
