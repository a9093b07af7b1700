package org.yiyun.flow;

/** What a flow is for (000 /医保业务发展需求/业务流程优化). Texts: {@code flow.kind.*}. */
public enum FlowKind {
    /** 报销. */
    REIMBURSEMENT,
    /** 登记. */
    REGISTRATION,
    /** 查询. */
    QUERY,
    /** 运营服务. */
    SERVICE,
    /** 其他. */
    OTHER
}
