package org.yiyun.directive;

/** What of the platform a text is compared with (001 §三(十一)1(1)①: 决策树、个人及支付方式配置). Texts: {@code directive.element.*}. */
public enum PlatformElement {
    /** 决策树. */
    DECISION_TREE,
    /** 业务校验规则. */
    CHECK_RULE,
    /** 个人待遇计算. */
    PERSONAL_BENEFIT,
    /** 医院支付（支付方式配置）. */
    PAYMENT
}
