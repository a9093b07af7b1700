package org.yiyun.web.rest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/**
 * ETags of single resources: {@code "<version>-<checksum of the body>"}. The version decides {@code If-Match}; the
 * checksum makes {@code If-None-Match} honest where a body differs by caller or by time (masking, states of clocks).
 * {@code If-Match: "<version>"} alone is as good.
 */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(-[0-9a-f]{1,16})?\"");
    /** A version that no row has: a tag that is none of ours matches nothing. */
    private static final int NONE = -1;

    private ETags() {}

    /** As in the header, with its quotes. */
    public static String of(int version, String body) {
        var sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return "\"" + version + "-" + Long.toHexString(sum.getValue()) + "\"";
    }

    /** Whether {@code If-None-Match} names the tag: the reader has it already. */
    public static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(known -> known.equals("*")
                        || known.equals(tag)
                        || known.equals("W/" + tag));
    }

    /** The version that {@code If-Match} asks for; null if there is no condition on it. */
    public static @Nullable Integer expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? Integer.valueOf(tag.group(1)) : NONE;
    }

    /** For edits of fields, which need the condition (428 without it). */
    public static int required(@Nullable String ifMatch) {
        var expected = expected(ifMatch);
        if (expected == null) {
            throw new BusinessException(ProblemType.PRECONDITION_REQUIRED);
        }
        return expected;
    }
}
