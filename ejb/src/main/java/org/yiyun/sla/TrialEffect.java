package org.yiyun.sla;

/** How a subject would have fared otherwise under a draft. A clock that only falls due at another time is no difference. */
public enum TrialEffect {
    /** In time by the rules in force, late by the draft. */
    NEWLY_BREACHED,
    /** Late by the rules in force, in time by the draft. */
    NO_LONGER_BREACHED,
    /** Late by both, but only the draft counts it in the assessment of the operator. */
    NEWLY_ASSESSED,
    /** Late by both, but only the rules in force count it in the assessment of the operator. */
    NO_LONGER_ASSESSED
}
