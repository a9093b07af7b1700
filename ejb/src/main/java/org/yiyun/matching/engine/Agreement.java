package org.yiyun.matching.engine;

/** How far one aspect of two items agrees (一致程度). Texts: {@code matching.grade.*}. */
public enum Agreement {
    /** The same text. */
    EQUAL,
    /** The same thing written in another way: 0.25g and 250mg. */
    EQUIVALENT,
    SIMILAR,
    /** One side says nothing that can be compared. */
    MISSING,
    DIFFERENT
}
