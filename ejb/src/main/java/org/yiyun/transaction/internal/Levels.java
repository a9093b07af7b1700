package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** The level of an institution as schemes and prices know it: 1 for the lowest, also without a grade (一级及以下). */
@ApplicationScoped
public class Levels {
    private static final Map<InstitutionGrade, String> LEVELS = Map.of(
            InstitutionGrade.TERTIARY, "3", InstitutionGrade.SECONDARY, "2", InstitutionGrade.PRIMARY, "1", InstitutionGrade.NONE, "1");

    /** @throws Refused GRADE for one of which none is registered, as for pharmacies */
    String of(InstitutionView institution) {
        if (institution.grade() == null) {
            throw new Refused(RefusalCode.GRADE, "fixmedins_code", Map.of("institution", institution.code()));
        }
        return LEVELS.get(institution.grade());
    }
}
