package org.yiyun.web.roster;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.DutyLoad;
import org.yiyun.roster.FairnessQueries;
import org.yiyun.web.faces.UrlQuery;

/** How fairly duty is shared; the days are in the address, this month without them. */
@Named
@RequestScoped
public class FairnessPage {
    private static final int YEARS = 3;

    @EJB
    private FairnessQueries queries;
    @Inject
    private BusinessClock clock;
    @Inject
    private UrlQuery url;

    private LocalDate from;
    private LocalDate to;
    private List<DutyLoad> loads;

    @PostConstruct
    void read() {
        LocalDate first = clock.today().withDayOfMonth(1);
        from = within(date(url.get("from"), first), first.minusYears(YEARS), first.plusYears(YEARS));
        to = within(date(url.get("to"), from.plusMonths(1).minusDays(1)), from, from.plusYears(1).minusDays(1));
        loads = queries.loads(from, to, null);
    }

    private static LocalDate within(LocalDate day, LocalDate earliest, LocalDate latest) {
        return day.isBefore(earliest) ? earliest : day.isAfter(latest) ? latest : day;
    }

    private static LocalDate date(String text, LocalDate usual) {
        try {
            return text.isEmpty() ? usual : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return usual;
        }
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    public List<DutyLoad> getLoads() {
        return loads;
    }

    /** Length of the bar, in percent of that of whoever has most hours; the list begins with that one. */
    public int percent(DutyLoad load) {
        BigDecimal most = loads.get(0).hours();
        return most.signum() == 0 ? 0 : load.hours().movePointRight(2).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }
}
