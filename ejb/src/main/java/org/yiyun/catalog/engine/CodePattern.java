package org.yiyun.catalog.engine;

import java.util.List;

/**
 * The structure of a library's codes. None of the national codes has a check digit, so form is all that can be checked.
 *
 * @param regex    what a whole code matches
 * @param segments its parts, in order; empty where no source tells them or codes differ in structure
 */
public record CodePattern(String regex, List<Segment> segments) {
    public CodePattern {
        segments = List.copyOf(segments);
    }
}
