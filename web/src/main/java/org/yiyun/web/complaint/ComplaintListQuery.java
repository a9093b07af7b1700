package org.yiyun.web.complaint;

import static org.yiyun.web.faces.AddressValues.date;
import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.complaint.ComplaintStatus;

/** What the address of the list of complaints says. */
public record ComplaintListQuery(View view, ComplaintFilter filter, ComplaintSort sort) {
    /** The tabs above the list. Texts: {@code complaint.view.*}. */
    public enum View {
        OPEN, MINE, OVERDUE, ALL;

        /** As in the address. */
        public String param() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<ComplaintStatus> UNFINISHED = EnumSet.complementOf(EnumSet.of(ComplaintStatus.CLOSED));

    /** @param params empty text for what is not there */
    public static ComplaintListQuery parse(UnaryOperator<String> params, String reader) {
        // words are looked for everywhere unless a tab was chosen
        var view = one(View.class, params.apply("view")).orElse(params.apply("q").isBlank() ? View.OPEN : View.ALL);
        var status = many(ComplaintStatus.class, params.apply("status"));
        var filter = new ComplaintFilter(
                many(ComplaintKind.class, params.apply("kind")),
                status.isEmpty() && view != View.ALL ? UNFINISHED : status,
                text(params.apply("staff")),
                text(params.apply("organisation")),
                text(params.apply("institution")),
                view == View.MINE ? reader : text(params.apply("handler")),
                text(params.apply("q")),
                date(params.apply("from"), 0),
                date(params.apply("to"), 1),
                view == View.OVERDUE || params.apply("overdue").equals("true"));
        return new ComplaintListQuery(view, filter, one(ComplaintSort.class, params.apply("sort")).orElse(ComplaintSort.NEWEST));
    }
}
