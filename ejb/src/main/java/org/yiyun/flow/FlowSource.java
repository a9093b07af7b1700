package org.yiyun.flow;

import java.util.List;
import java.util.Set;

/** Where the cases of a flow come from. Texts: {@code flow.source.*}. */
public enum FlowSource {
    /** 业务系统导入. */
    IMPORTED("", List.of(), Set.of()),
    /** 工单: of one kind. */
    TICKETS("ticket.event", List.of("RECEIVED", "GRADE", "ASSIGN", "ACCEPT", "START_REMOTE", "REMOTE_FAILED", "DISPATCH", "ARRIVE",
            "REPORT_TO_PROVINCE", "PROPOSE", "RESOLVE", "FEEDBACK", "CLOSE", "REOPEN"), Set.of("CLOSE")),
    /** 政策文件. */
    DIRECTIVES("directive.event", List.of("REGISTERED", "CHANGED", "RECORDED", "CONFIRMED", "REOPENED", "WORKED", "LIVE", "WITHDRAWN"),
            Set.of("LIVE", "WITHDRAWN")),
    /** 代码库维护. */
    MAINTENANCES("maintenance.event", List.of("RECORDED", "ANALYSE", "CONFIRM", "RETURN", "PLAN", "SUBMIT", "EXECUTE", "VERIFY", "CLOSE", "CANCEL"),
            Set.of("CLOSE", "CANCEL"));

    private final String prefix;
    private final List<String> steps;
    private final Set<String> finals;

    FlowSource(String prefix, List<String> steps, Set<String> finals) {
        this.prefix = prefix;
        this.steps = steps;
        this.finals = finals;
    }

    /** Of the texts that name its steps. */
    public String prefix() {
        return prefix;
    }

    /** The steps of its histories; none for {@link #IMPORTED}, whose flows have their own. */
    public List<String> steps() {
        return steps;
    }

    /** Those that end a case. */
    public Set<String> finals() {
        return finals;
    }
}
