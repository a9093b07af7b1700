package org.yiyun.catalog.engine;

import java.util.List;

/**
 * The structure of a library's codes. None of the national codes has a check digit, so form is all that can be checked.
 *
 * @param regex    what a whole code matches; empty if codes may be anything, as where they are made of names
 * @param segments its parts, in order; empty where no source tells them or codes differ in structure
 */
public record CodePattern(String regex, List<Segment> segments) {
    public CodePattern {
        segments = List.copyOf(segments);
    }

    /** Whether the whole code has this structure; a pattern that is no regular expression fits nothing. */
    public boolean fits(String code) {
        return DefinitionCheck.faults(this).isEmpty() && (regex.isEmpty() ? !code.isEmpty() : code.matches(regex));
    }

    /** The parts of a code, in order; those behind its end are left out. */
    public List<CodePart> parts(String code) {
        return segments.stream()
                .filter(segment -> segment.to() <= code.length())
                .map(segment -> new CodePart(segment.nameZh(), code.substring(segment.from(), segment.to())))
                .toList();
    }
}
