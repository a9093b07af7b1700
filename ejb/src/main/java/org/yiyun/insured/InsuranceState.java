package org.yiyun.insured;

import java.util.Arrays;
import java.util.Optional;

/** Insurance state of a person (人员参保状态), national code {@code psn_insu_stas}. Texts: {@code insured.state.*}. */
public enum InsuranceState {
    /** 未参保. */
    NONE("0"),
    /** 正常参保. */
    ACTIVE("1"),
    /** 暂停参保. */
    PAUSED("2"),
    /** 无效参保. */
    INVALID("3"),
    /** 终止参保. */
    ENDED("4");

    private final String code;

    InsuranceState(String code) {
        this.code = code;
    }

    /** National code. */
    public String code() {
        return code;
    }

    public static Optional<InsuranceState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
