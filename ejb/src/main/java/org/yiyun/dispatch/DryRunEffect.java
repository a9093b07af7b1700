package org.yiyun.dispatch;

/** What a draft would have done otherwise than the rules in force. Texts: {@code dispatch.effect.*}. */
public enum DryRunEffect {
    /** Somebody else would have had it. */
    OTHER_PERSON,
    /** There would have been nobody. */
    NOBODY,
    /** There would have been somebody where there was nobody. */
    SOMEBODY
}
