package org.yiyun.directive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The documents that a directive comes to (001 §三(十一)1(2), 2(2), 3(2)), made from Word templates. Texts: {@code directive.paper.*}. */
public enum DirectivePaper {
    /** 《政策配置方案》, once all four records of the interpretation are there. */
    CONFIGURATION_PLAN,
    /** 《政策实施方案》, as the plan before it. */
    IMPLEMENTATION_PLAN,
    /** 《政策配置操作手册》, of the version of a policy that it is tied to. */
    CONFIGURATION_MANUAL,
    /** 《测试案例》 of that version. */
    TEST_CASES,
    /** 测试报告, once both tests are done. */
    TEST_REPORT,
    /** 上线报告, once it is on line. */
    GO_LIVE_REPORT,
    /** 政策实施评估报告, once it was looked at. */
    EVALUATION_REPORT;

    /** Code of the kind of document. */
    public String kind() {
        return "POLICY_" + name();
    }

    /** As in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DirectivePaper> ofPath(String path) {
        return Arrays.stream(values()).filter(paper -> paper.path().equals(path)).findFirst();
    }
}
