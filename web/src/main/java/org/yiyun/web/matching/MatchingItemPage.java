package org.yiyun.web.matching;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.matching.MatchingEventView;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.MatchingView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** One own item with its candidates side by side and its history. */
@Named
@RequestScoped
public class MatchingItemPage {
    private static final String NUMBER = "[0-9]{1,18}";

    @EJB
    private MatchingQueries queries;
    @Inject
    private UserLocale user;
    @Inject
    private UrlQuery url;

    private MatchingView item;
    private List<MatchingEventView> history = List.of();

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        if (!url.get("id").matches(NUMBER)) {
            throw BusinessException.notFound("matching", url.get("id"));
        }
        long id = Long.parseLong(url.get("id"));
        item = queries.get(url.get("library"), id);
        history = History.newestFirst(queries.history(url.get("library"), id));
    }

    public MatchingView getItem() {
        return item;
    }

    /** Newest first. */
    public List<MatchingEventView> getHistory() {
        return history;
    }

    /** What a line of the history tells, in words. */
    public List<Detail> details(MatchingEventView event) {
        return History.details(event.details(), this::detail);
    }

    private Detail detail(String name, String value) {
        String text = name.equals("state") ? Texts.of(user.getLocale(), "matching.state", MatchingState.valueOf(value)) : value;
        return new Detail(Texts.get(user.getLocale(), "matching." + name), text);
    }

    public int percent(double score) {
        return Percent.of(score);
    }
}
