package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.GiveRating;
import org.yiyun.satisfaction.RatingForm;
import org.yiyun.satisfaction.RatingService;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.rest.RateLimits;

/**
 * The page of the link by which users rate, for everybody who has one. It keeps no state on the server and needs no script. A link
 * may name the stars ({@code &stars=5}): they are chosen then, and sent by one click.
 */
@Named
@RequestScoped
public class RatePage {
    private static final int MOST = 5;
    private static final String STAR = "★";
    private static final String STARS = "stars";
    private static final String TOKEN = "t";
    /** A bucket apart from that of the REST interface. */
    private static final String BUCKET = "rate ";

    @EJB
    private RatingService ratings;
    @Inject
    private RecordReader reader;
    @Inject
    private RateLimits limits;
    @Inject
    private HttpServletRequest request;

    private @Nullable RatingForm form;
    private boolean read;
    private @Nullable String comment;
    private boolean typed;
    private boolean busy;
    private boolean sent;

    /** One of the answers. */
    public record Choice(int stars, String glyphs, boolean chosen) {}

    public void open() {
        var standing = limits.take(BUCKET + request.getRemoteAddr());
        if (!standing.allowed()) {
            busy = true;
            status(ProblemType.TOO_MANY_REQUESTS.status());
        } else if (getForm() == null) {
            status(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    public void send() {
        var standing = limits.take(BUCKET + request.getRemoteAddr());
        if (!standing.allowed()) {
            throw new BusinessException(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", standing.seconds()));
        }
        var stars = chosen();
        if (stars == 0) {
            Notices.error("satisfaction.rate.choose", Map.of());
            return;
        }
        form = ratings.answer(getToken(), reader.validated(new GiveRating(stars, comment)), request.getRemoteAddr());
        sent = true;
    }

    /** What is asked; null for a link that is none, and for who asks too often. */
    public @Nullable RatingForm getForm() {
        if (!read && !busy) {
            form = ratings.find(getToken()).orElse(null);
            read = true;
        }
        return form;
    }

    /** From the best to the worst. */
    public List<Choice> getChoices() {
        var chosen = chosen();
        return IntStream.rangeClosed(1, MOST).map(i -> MOST + 1 - i)
                .mapToObj(stars -> new Choice(stars, STAR.repeat(stars), stars == chosen))
                .toList();
    }

    /** 0 for none. */
    private int chosen() {
        var named = request.getParameter(STARS);
        if (named != null && named.matches("[1-5]")) {
            return Integer.parseInt(named);
        }
        var asked = getForm();
        return typed || asked == null || asked.stars() == null ? 0 : asked.stars();
    }

    public boolean isBusy() {
        return busy;
    }

    public boolean isSent() {
        return sent;
    }

    /** From the request and not by a view parameter: whether there is a form to be read depends on it. */
    public String getToken() {
        var token = request.getParameter(TOKEN);
        return token == null ? "" : token;
    }

    public @Nullable String getComment() {
        var asked = getForm();
        return typed || asked == null ? comment : asked.comment();
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
        typed = true;
    }
}
