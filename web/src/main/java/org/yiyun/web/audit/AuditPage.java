package org.yiyun.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditEntryView;
import org.yiyun.audit.AuditFilter;
import org.yiyun.audit.AuditQueries;
import org.yiyun.audit.ChainStatus;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.web.faces.AddressValues;
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
                value("actor"), value("action"), value("type"), value("id"), AddressValues.date(url.get("from"), 0),
                AddressValues.date(url.get("to"), 1));
        page = audit.search(filter, PageRequest.of(SIZE, value("cursor")));
        chain = "true".equals(url.get("verify")) ? audit.verify() : null;
    }

    private @Nullable String value(String name) {
        return AddressValues.text(url.get(name));
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
