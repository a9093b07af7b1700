package org.yiyun.web.flow;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.FlowCaseView;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowView;
import org.yiyun.flow.engine.Side;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The cases behind a figure of a flow; all its state is in the URL. */
@Named
@RequestScoped
public class FlowCasesPage {
    private static final int SIZE = 50;

    @EJB
    private FlowQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;

    private @Nullable FlowView flow;
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<FlowCaseView> rows = List.of();

    /** Not found answers 404. */
    public void load() {
        var query = FlowCasesQuery.parse(url::get);
        flow = queries.get(query.code(), user.getLocale());
        var all = queries.cases(query.code(), query.change(), query.filter(), user.getLocale());
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, all.size());
        rows = all.subList(Math.min(numbers.offset(), all.size()), Math.min(numbers.offset() + SIZE, all.size()));
    }

    public @Nullable FlowView getFlow() {
        return flow;
    }

    public List<FlowCaseView> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public String time(@Nullable Long minutes) {
        return new FlowTimes(user.getLocale()).of(minutes);
    }

    public String path(FlowCaseView one) {
        return String.join(" → ", one.path());
    }

    /** The page of a case of this product's own; the empty text for one that was brought. */
    public String link(FlowCaseView one) {
        return flow == null || flow.source() == FlowSource.IMPORTED ? "" : switch (flow.source()) {
            case TICKETS -> "/ticket.xhtml?number=" + one.number();
            case DIRECTIVES -> "/directive.xhtml?number=" + one.number();
            case MAINTENANCES -> "/library-maintenance.xhtml?number=" + one.number();
            case IMPORTED -> "";
        };
    }

    public Side[] getSides() {
        return Side.values();
    }

    public List<Boolean> getYes() {
        return List.of(true);
    }

    public String fileUrl(String format) {
        return "/flow/file" + url.with("format", format);
    }
}
