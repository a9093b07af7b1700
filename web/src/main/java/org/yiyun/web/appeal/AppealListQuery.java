package org.yiyun.web.appeal;

import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yiyun.appeal.AppealFilter;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.FindingKind;

/** What the address of the list of findings says. */
public record AppealListQuery(View view, AppealFilter filter) {
    /** The tabs above the list. Texts: {@code appeal.view.*}. */
    public enum View {
        /** About the reader. */
        MINE,
        /** Appeals that wait for a decision. */
        OPEN,
        ALL;

        private static final Set<AppealStatus> WAITING =
                EnumSet.of(AppealStatus.APPEALED, AppealStatus.ACCEPTED, AppealStatus.REVIEWED);

        /** As in the address. */
        public String param() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param params empty text for what is not there
     * @param first  the tab where the address names none
     */
    public static AppealListQuery parse(UnaryOperator<String> params, String reader, View first) {
        var view = one(View.class, params.apply("view")).orElse(params.apply("q").isBlank() ? first : View.ALL);
        var status = many(AppealStatus.class, params.apply("status"));
        var filter = new AppealFilter(
                status.isEmpty() && view == View.OPEN ? View.WAITING : status, many(FindingKind.class, params.apply("kind")),
                view == View.MINE ? reader : text(params.apply("person")), text(params.apply("q")),
                params.apply("overdue").equals("true"));
        return new AppealListQuery(view, filter);
    }
}
