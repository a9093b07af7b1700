package org.yiyun.web.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.ConsultationPeriod;
import org.yiyun.ticket.ConsultationQueries;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The recorded questions by topic and period (疑问分析, REQ-CONS-04); all its state is in the URL. */
@Named
@RequestScoped
public class ConsultationAnalysisPage {
    @EJB
    private ConsultationQueries consultations;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    private ConsultationPivot pivot = ConsultationPivot.of(List.of());

    /** This year by months where nothing is asked for; the page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.TICKET_EXPORT)) {
            var from = url.get("from").isEmpty()
                    ? BusinessClock.startOf(clock.today().withDayOfYear(1)) : AddressValues.date(url.get("from"), 0);
            pivot = ConsultationPivot.of(consultations.counts(
                    from, AddressValues.date(url.get("to"), 1),
                    AddressValues.one(ConsultationPeriod.class, url.get("period")).orElse(ConsultationPeriod.MONTH)));
        }
    }

    public ConsultationPivot getPivot() {
        return pivot;
    }

    public boolean isFiltered() {
        return Stream.of("from", "to", "period").anyMatch(name -> !url.get(name).isEmpty());
    }

    public ConsultationPeriod[] getPeriods() {
        return ConsultationPeriod.values();
    }

    public String topic(String name) {
        return topic(name, user);
    }

    static String topic(String name, UserLocale user) {
        return name.isEmpty()
                ? Texts.get(user.getLocale(), "ticket.analysis.noTopic")
                : Texts.find(user.getLocale(), "ticket.topic." + name).orElse(name);
    }

    /** The same as a file. */
    public String exportUrl(String format) {
        return "/consultations/analysis" + url.with("format", format);
    }
}
