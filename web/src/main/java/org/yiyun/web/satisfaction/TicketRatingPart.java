package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.RatingService;
import org.yiyun.satisfaction.RecordRating;
import org.yiyun.satisfaction.SatisfactionAnnexes;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.faces.Shell;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.ticket.TicketPart;

/** The rating on the page of a ticket: the link to pass on, what was answered, and a form for what the user said to the reader. */
@Named
@RequestScoped
public class TicketRatingPart implements TicketPart {
    private static final List<Integer> SCORES = List.of(5, 4, 3, 2, 1);
    private static final List<RatingMethod> METHODS = Arrays.stream(RatingMethod.values()).filter(RatingMethod::isEntered).toList();

    @EJB
    private SatisfactionQueries queries;
    @EJB
    private RatingService service;
    @Inject
    private RecordReader reader;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Shell shell;
    @Inject
    private UrlQuery url;

    private boolean read;
    private @Nullable TicketRating rating;
    private @Nullable Integer stars;
    private @Nullable String comment;
    private @Nullable RatingMethod method;

    @Override
    public TicketAnnex annex() {
        return SatisfactionAnnexes.RATINGS;
    }

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    /** What the page of a ticket shows; null where none was asked for. */
    public @Nullable TicketRating getAsked() {
        return rating;
    }

    private @Nullable TicketRating of(@Nullable String ticket) {
        if (!read && ticket != null) {
            rating = queries.ofTicket(ticket).orElse(null);
            read = true;
        }
        return rating;
    }

    /** The link with the address of this server, unless the installation names its own; empty where there is none to give. */
    public String link(@Nullable String ticket) {
        var asked = of(ticket);
        return PublicLink.of(asked == null ? null : asked.link(), request);
    }

    /** Whether the reader may enter what the user said. */
    public boolean offers(@Nullable String ticket) {
        var asked = of(ticket);
        return asked != null && asked.open() && asked.method() != RatingMethod.LINK
                && Callers.current().may(Permission.SATISFACTION_RECORD);
    }

    public String record(String ticket) {
        service.record(ticket, reader.validated(new RecordRating(stars, comment, method)));
        return shell.follow("/ticket.xhtml", "number=" + ticket, "satisfaction.recorded", Map.of("ticket", ticket));
    }

    /** @throws BusinessException NOT_FOUND where the ticket of the address has nothing to be entered by the reader */
    public void check() {
        if (!offers(url.get("number"))) {
            throw BusinessException.notFound("rating", url.get("number"));
        }
    }

    /** From the best to the worst. */
    public List<Integer> getScores() {
        return SCORES;
    }

    public List<RatingMethod> getMethods() {
        return METHODS;
    }

    public @Nullable Integer getStars() {
        return stars;
    }

    public void setStars(@Nullable Integer stars) {
        this.stars = stars;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable RatingMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable RatingMethod method) {
        this.method = method;
    }
}
