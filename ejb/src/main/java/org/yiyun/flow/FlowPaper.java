package org.yiyun.flow;

/** What is made of a design as a Word document. Texts: {@code flow.paper.*}. */
public enum FlowPaper {
    /** 《流程配置操作手册》. */
    MANUAL,
    /** 《流程测试案例》. */
    TEST_CASES;

    /** Code of the template. */
    public String kind() {
        return "FLOW_" + name();
    }
}
