package org.yiyun.insured;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A cover as the core system tells it; what it says is checked line by line.
 *
 * @param insuranceType national code {@code insutype} or its name
 * @param personType    national code {@code psn_type} or its name
 * @param state         national code {@code psn_insu_stas} or its name
 * @param region        administrative region, six digits
 * @param since         first day
 * @param until         last day; null for no end
 * @param employer      参保单位, may be left out
 * @param phone         by which tickets of the person are known; may be left out
 */
public record CoverLine(
        @Nullable @Size(max = 40) String identity, @Nullable @Size(max = 60) String name, @Nullable @Size(max = 40) String insuranceType,
        @Nullable @Size(max = 40) String personType, @Nullable @Size(max = 20) String state, @Nullable @Size(max = 12) String region,
        @Nullable @Size(max = 20) String since, @Nullable @Size(max = 20) String until, @Nullable @Size(max = 200) String employer,
        @Nullable @Size(max = 30) String phone) {
    /** Without who it is about. */
    @Override
    public String toString() {
        return "CoverLine[" + insuranceType + " " + since + "]";
    }
}
