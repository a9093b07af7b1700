package org.yiyun.web.directive;

import static org.yiyun.web.faces.AddressValues.day;
import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.function.UnaryOperator;
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
}
