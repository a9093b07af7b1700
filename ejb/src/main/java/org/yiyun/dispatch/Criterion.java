package org.yiyun.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a rule looks at, in the order in which reasons are told. Texts: {@code dispatch.criterion.*}. */
public enum Criterion {
    /** 请假: who is away is always left out (REQ-DUTY-05). */
    ABSENCE(RuleMode.MUST),
    /** 容量: the weights of the open tickets and of this one together do not pass the limit. */
    CAPACITY(RuleMode.OFF, RuleMode.MUST),
    /** 技能: has all skills that the ticket demands (REQ-DUTY-04). */
    SKILL(RuleMode.OFF, RuleMode.PREFER, RuleMode.MUST),
    /** 区域: the region of the person's organisation covers that of the ticket, or the other way round (REQ-DUTY-04). */
    REGION(RuleMode.OFF, RuleMode.PREFER, RuleMode.MUST),
    /** 系统: has an open ticket of the same business system, and so knows what is going on there. */
    SYSTEM(RuleMode.OFF, RuleMode.PREFER),
    /** 值班: is on duty at the moment, by the roster or in somebody's place. */
    ROSTER(RuleMode.OFF, RuleMode.PREFER, RuleMode.MUST),
    /** AB 角: is the B person of somebody who is away. */
    DEPUTY(RuleMode.OFF, RuleMode.PREFER),
    /** 负载: the points in the share of the limit that is free, rounded down (REQ-DUTY-04). */
    LOAD(RuleMode.OFF, RuleMode.PREFER),
    /** 轮派: of those who may have it, the one whose last turn is longest ago. */
    ROUND_ROBIN(RuleMode.OFF, RuleMode.PREFER);

    private final Set<RuleMode> modes;

    Criterion(RuleMode first, RuleMode... others) {
        modes = EnumSet.of(first, others);
    }

    /** What a rule on it can do, in order. */
    public List<RuleMode> modes() {
        return List.copyOf(modes);
    }
}
