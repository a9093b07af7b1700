package org.yiyun.web.directive;

import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveFilter;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveStatus;

/** What the address of the list of directives says. */
final class DirectiveListQuery {
    private DirectiveListQuery() {}

    /** @param params empty text for what is not there */
    static DirectiveFilter parse(UnaryOperator<String> params) {
        return new DirectiveFilter(
                many(DirectiveStatus.class, params.apply("status")), many(DirectiveLevel.class, params.apply("level")),
                text(params.apply("owner")), text(params.apply("module")), text(params.apply("policy")), text(params.apply("q")),
                day(params.apply("from")), day(params.apply("to")), params.apply("overdue").equals("true"));
    }

    /** Whatever is no day is passed over: addresses get edited by hand. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
