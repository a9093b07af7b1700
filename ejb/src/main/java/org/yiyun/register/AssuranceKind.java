package org.yiyun.register;

/** Work for the bureau that is neither ticket nor report (001 二(一), 三(一)1). Texts: {@code register.work.kind.*}. */
public enum AssuranceKind {
    /** 系统应用保障. */
    ASSURANCE,
    /** 业务系统指导. */
    GUIDANCE,
    /** 信息化相关文案编写. */
    DOCUMENT
}
