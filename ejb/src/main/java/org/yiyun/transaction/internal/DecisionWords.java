package org.yiyun.transaction.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;

/**
 * Why the benefit engine refuses a bill, as an institution reads it: what it is about by the words of the national interface, with the
 * member of the message it comes from, and not by the path in a bill that the institution never saw. Chinese like every answer.
 */
final class DecisionWords {
    private static final Pattern LINE = Pattern.compile("claim\\.lines\\[(\\d+)](?:\\.(.+))?");

    private DecisionWords() {}

    static String of(BusinessException problem) {
        return problem.errors().isEmpty()
                ? ProblemTexts.detail(Texts.CHINESE, problem)
                : problem.errors().stream().map(DecisionWords::of).collect(Collectors.joining(" "));
    }

    private static String of(FieldError error) {
        return name(error.path()) + "：" + ProblemTexts.error(Texts.CHINESE, error);
    }

    /** 第 2 行 收费等级; the path itself of what has no name. */
    private static String name(String path) {
        Matcher line = LINE.matcher(path);
        if (!line.matches()) {
            return Texts.find(Texts.CHINESE, "transaction.claim." + path).orElse(path);
        }
        String member = line.group(2) == null ? "" : Texts.find(Texts.CHINESE, "transaction.claim.line." + line.group(2)).orElse(line.group(2));
        return ("第 " + (Integer.parseInt(line.group(1)) + 1) + " 行 " + member).strip();
    }
}
