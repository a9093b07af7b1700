package org.yiyun.transaction.engine;

import java.util.Map;
import java.util.Optional;

/** The kind of care that a medical type ({@code med_type}) is settled as; by the names that schemes give it. */
public enum Care {
    OUTPATIENT, SPECIAL_OUTPATIENT, INPATIENT;

    /** National dictionary {@code med_type}; 21 is what many programs send for 2101. */
    private static final Map<String, Care> TYPES = Map.ofEntries(
            Map.entry("11", OUTPATIENT), Map.entry("13", OUTPATIENT), Map.entry("1301", OUTPATIENT), Map.entry("9903", OUTPATIENT),
            Map.entry("14", SPECIAL_OUTPATIENT), Map.entry("21", INPATIENT), Map.entry("2101", INPATIENT), Map.entry("2102", INPATIENT),
            Map.entry("2105", INPATIENT), Map.entry("21303", INPATIENT), Map.entry("2109", INPATIENT), Map.entry("22", INPATIENT),
            Map.entry("28", INPATIENT));

    /** 急诊抢救: counts as filed (国家医保局 医保发〔2022〕22号: 急诊抢救视同已备案). */
    public static final String RESCUE = "1301";

    /** Empty for what is not settled by these transactions. */
    public static Optional<Care> of(String medicalType) {
        return Optional.ofNullable(TYPES.get(medicalType));
    }

    /** National dictionary {@code clr_type}. */
    public String clearing(boolean local) {
        if (!local) {
            return "9909";
        }
        return this == OUTPATIENT ? "11" : this == SPECIAL_OUTPATIENT ? "14" : "21";
    }
}
