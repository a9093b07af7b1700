package org.yiyun.policy.engine;

import java.util.Map;

/** Why a formula cannot be used; becomes a fault with the path of the formula. */
final class FormulaFault extends RuntimeException {
    private final String key;
    private final transient Map<String, ?> params;

    FormulaFault(String key, Map<String, ?> params) {
        super(key + " " + params);
        this.key = key;
        this.params = params;
    }

    String key() {
        return key;
    }

    Map<String, ?> params() {
        return params;
    }
}
