package org.yiyun.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditEntryView;
import org.yiyun.audit.AuditFilter;
import org.yiyun.audit.AuditQueries;
import org.yiyun.audit.ChainStatus;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The audit trail; filters and place are in the URL. The chain is recomputed when the reader asks for it. */
@Named
@RequestScoped
public class AuditPage {
    private static final int SIZE = 50;

    @EJB
    private AuditQueries audit;

    @Inject
    private UrlQuery url;

    @Inject
    private UserLocale locale;

    private Page<AuditEntryView> page = new Page<>(List.of(), 0, null);
    private @Nullable ChainStatus chain;

    @PostConstruct
    void read() {
        var filter = new AuditFilter(
                value("actor"), value("action"), value("type"), value("id"), startOf("from", 0), startOf("to", 1));
        page = audit.search(filter, PageRequest.of(SIZE, value("cursor")));
        chain = "true".equals(url.get("verify")) ? audit.verify() : null;
    }

    private @Nullable String value(String name) {
        var value = url.get(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** The beginning of that day, or of the day after it; a date that is none asks for nothing. */
    private @Nullable Instant startOf(String name, int daysLater) {
        try {
            var day = value(name);
            return day == null ? null : LocalDate.parse(day).plusDays(daysLater).atStartOfDay(BusinessClock.ZONE).toInstant();
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    public Page<AuditEntryView> getPage() {
        return page;
    }

    public List<String> getActions() {
        return audit.actions();
    }

    public @Nullable ChainStatus getChain() {
        return chain;
    }

    public String getChainText() {
        if (chain == null) {
            return "";
        }
        var key = chain.intact() ? "audit.chain.intact" : chain.brokenAt() == null ? "audit.chain.missing" : "audit.chain.broken";
        return Texts.get(locale.getLocale(), key, Map.of(
                "sealed", chain.sealed(), "waiting", chain.waiting(), "missing", chain.missing(),
                "position", String.valueOf(chain.brokenAt())));
    }

    public boolean isFiltered() {
        return Stream.of("actor", "action", "type", "id", "from", "to").anyMatch(name -> value(name) != null);
    }
}
