package org.yiyun.web.faces;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** Somebody else was faster than the reader of a page. */
public final class Overtaken {
    private Overtaken() {}

    /**
     * Tells how things stand now; what was typed stays, and sending it once more is a decision on the newest state.
     *
     * @param texts beginning of the keys {@code stale} and {@code status.<NAME>}
     * @param now   reads the subject anew for the page, so that the reader's version is the newest, and says its status
     * @return null: the page stays
     * @throws BusinessException the problem, if it is another one
     */
    public static @Nullable String stay(BusinessException problem, String texts, Supplier<? extends Enum<?>> now) {
        if (problem.type() != ProblemType.STALE_DATA) {
            throw problem;
        }
        Notices.error(texts + ".stale", Map.of("status", Texts.of(Notices.locale(), texts + ".status", now.get())));
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }
}
