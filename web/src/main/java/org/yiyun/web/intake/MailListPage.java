package org.yiyun.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.MailFilter;
import org.yiyun.intake.MailQueries;
import org.yiyun.intake.MailRow;
import org.yiyun.intake.MailStatus;
import org.yiyun.platform.BusinessClock;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of mails; all its state is in the URL. */
@Named
@RequestScoped
public class MailListPage {
    private static final int SIZE = 50;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    @EJB
    private MailQueries queries;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers;
    private List<MailRow> rows;

    @PostConstruct
    void read() {
        var filter = new MailFilter(Set.of(getView()), text("q"), null, day("from", 0), day("to", 1));
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
        rows = queries.rows(filter, numbers.offset(), SIZE);
    }

    private @Nullable String text(String name) {
        return url.get(name).isBlank() ? null : url.get(name).strip();
    }

    private @Nullable Instant day(String name, int later) {
        try {
            var day = text(name) == null ? null : LocalDate.parse(url.get(name));
            return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                    ? null
                    : day.plusDays(later).atStartOfDay(BusinessClock.ZONE).toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** What waits, unless another state is asked for. */
    public MailStatus getView() {
        return url.constant("status", MailStatus.class).orElse(MailStatus.KEPT);
    }

    public MailStatus[] getViews() {
        return MailStatus.values();
    }

    public boolean isFiltered() {
        return Stream.of("q", "from", "to").anyMatch(name -> text(name) != null);
    }

    public List<MailRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }
}
