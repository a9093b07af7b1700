package org.yiyun.web.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.time.YearMonth;
import java.util.List;
import org.yiyun.complaint.ComplaintCounts;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.UrlQuery;

/** How many complaints and praises there were (REQ-CMPL-05); the period is in the URL, the last twelve months unless it says else. */
@Named
@RequestScoped
public class ComplaintCountsPage {
    private static final int MONTHS_BEFORE = 11;

    @EJB
    private ComplaintQueries complaints;
    @Inject
    private UrlQuery url;
    @Inject
    private BusinessClock clock;

    private ComplaintCounts counts = new ComplaintCounts(List.of(), List.of(), List.of(), List.of());

    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.COMPLAINT_READ)) {
            counts = complaints.counts(AddressValues.date(getFrom(), 0), AddressValues.date(url.get("to"), 1));
        }
    }

    public String getFrom() {
        return url.get("from").isEmpty()
                ? clock.today().withDayOfMonth(1).minusMonths(MONTHS_BEFORE).toString()
                : url.get("from");
    }

    public ComplaintCounts getCounts() {
        return counts;
    }

    public boolean isNone() {
        return counts.months().isEmpty();
    }

    /**
     * The list behind a figure.
     *
     * @param of   {@code months}, {@code staff}, {@code organisations} or {@code institutions}
     * @param key  of the line
     * @param kind name of a {@link org.yiyun.complaint.ComplaintKind}
     */
    public String rows(String of, String key, String kind) {
        return rows(of, key, kind, getFrom(), url.get("to"));
    }

    static String rows(String of, String key, String kind, String from, String to) {
        String list = "/complaints.xhtml?view=all&kind=" + kind;
        if (!of.equals("months")) {
            return list + "&" + of.replaceFirst("s$", "") + "=" + URLEncoder.encode(key, UTF_8) + days(from, to);
        }
        YearMonth month = YearMonth.parse(key);
        String first = month.atDay(1).toString();
        String last = month.atEndOfMonth().toString();
        return list + days(first.compareTo(from) < 0 ? from : first, to.isEmpty() || last.compareTo(to) < 0 ? last : to);
    }

    private static String days(String from, String to) {
        return "&from=" + from + (to.isEmpty() ? "" : "&to=" + to);
    }

    /** Share of the largest month, for the bar beside it. */
    public long percent(long count) {
        var largest = counts.months().stream().mapToLong(line -> Math.max(line.complaints(), line.praises())).max().orElse(0);
        return largest == 0 ? 0 : Math.round(100.0 * count / largest);
    }
}
