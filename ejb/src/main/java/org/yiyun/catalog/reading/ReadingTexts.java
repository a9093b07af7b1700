package org.yiyun.catalog.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.platform.i18n.Texts;

/** What people read of a refused file or row: what is wrong and what to do. Values stand in the texts as {@code {0}}, {@code {1}}. */
public final class ReadingTexts {
    private ReadingTexts() {}

    public static String of(Locale language, ReadingProblem problem) {
        return of(language, problem.code(), problem.arguments());
    }

    public static String of(Locale language, RowFault fault) {
        return of(language, fault.code(), fault.arguments());
    }

    /** The text of a key with its values in their places. */
    public static String of(Locale language, String code, List<String> arguments) {
        var values = IntStream.range(0, arguments.size()).boxed().collect(Collectors.toMap(String::valueOf, arguments::get));
        return Texts.get(language, code, values);
    }
}
