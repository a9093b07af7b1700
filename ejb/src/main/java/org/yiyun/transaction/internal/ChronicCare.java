package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.CheckChronic;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Whether care of a chronic disease rests on a registration at a chosen institution. */
@ApplicationScoped
public class ChronicCare {
    private final ChronicQueries chronic;

    @Inject
    public ChronicCare(ChronicQueries chronic) {
        this.chronic = chronic;
    }

    /** For the proxy. */
    protected ChronicCare() {
        this(null);
    }

    /** @throws Refused REQUIRED without a disease, CHRONIC with the reasons */
    void check(Encounter encounter, @Nullable String disease, LocalDate on, String field) {
        if (disease == null) {
            throw new Refused(RefusalCode.CHRONIC_DISEASE, field, Map.of());
        }
        ChronicAnswer answer = Callers.callAs(TransactionWork.SYSTEM, () -> chronic.check(new CheckChronic(
                encounter.who().identity(), encounter.who().name(), encounter.insuranceType(), disease, encounter.institution(), on),
                Texts.CHINESE));
        if (!answer.fits()) {
            throw new Refused(RefusalCode.CHRONIC, field, Map.of(
                    "disease", disease, "on", on, "reason", String.join("", answer.reasons())));
        }
    }
}
