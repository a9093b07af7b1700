package org.yiyun.evaluation;

/** Where the figure of a criterion comes from, for the institution and the period. Texts: {@code evaluation.source.*}. */
public enum FigureSource {
    /** 投诉数: complaints about the institution that name no member of staff of the operator. */
    COMPLAINTS,
    /** 表扬数: praise of the institution. */
    PRAISES,
    /** 报障记录不全率: per cent of its faults of which system, module or symptom was not told. */
    UNDETAILED,
    /** 工单重开率: per cent of its tickets that were opened again. */
    REOPENED,
    /** 满意率: per cent of four and five stars among the ratings of its tickets. */
    SATISFACTION,
    /** 评价参与率: per cent of the ratings asked for that were given. */
    FEEDBACK,
    /** 人工评分: nothing that the system knows; a person enters points with evidence. */
    MANUAL;

    /** Whether the system proposes the points. */
    public boolean isProposed() {
        return this != MANUAL;
    }
}
