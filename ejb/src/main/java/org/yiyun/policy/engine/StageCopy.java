package org.yiyun.policy.engine;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Gives a handle code of its own: a hidden copy of {@link LineStage} or {@link ClaimStage} whose constant is the handle. The virtual
 * machine compiles a copy for this handle alone, down to its formulas, as if they had been written by hand; in code that many
 * handles share it would have to call them one by one. A copy goes when its plan goes. Where the class loader does not give out class
 * files there are no copies, and calculations are slower and otherwise the same.
 */
final class StageCopy {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final byte[] OF_LINE = code(LineStage.class);
    private static final byte[] OF_CLAIM = code(ClaimStage.class);

    private StageCopy() {}

    /** Null where no copies can be made. */
    static @Nullable StageCode of(MethodHandle body, boolean ofLine) {
        byte[] code = ofLine ? OF_LINE : OF_CLAIM;
        if (code.length == 0) {
            return null;
        }
        try {
            MethodHandles.Lookup copy = LOOKUP.defineHiddenClassWithClassData(code, body, true);
            return (StageCode) copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class)).invoke();
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a copy was made for; null in the class that is copied. */
    static MethodHandle handle(MethodHandles.Lookup copy) {
        try {
            return MethodHandles.classData(copy, "_", MethodHandle.class);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] code(Class<?> type) {
        try (var code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return code == null ? new byte[0] : code.readAllBytes();
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }
}
