package org.yiyun.knowledge;

/** A piece of a text that stayed, came or went between two versions. */
public record DifferencePart(Kind kind, String text) {
    /** What became of it. Texts: {@code knowledge.difference.*}. */
    public enum Kind { SAME, ADDED, REMOVED }
}
