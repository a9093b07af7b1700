package org.yiyun.change;

/** How much harm a change may do (风险等级). Texts: {@code change.risk.*}. */
public enum ChangeRisk {
    LOW, MEDIUM, HIGH
}
