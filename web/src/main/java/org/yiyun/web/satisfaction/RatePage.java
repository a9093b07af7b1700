package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.satisfaction.GiveRating;
import org.yiyun.satisfaction.RatingForm;
import org.yiyun.satisfaction.RatingService;
import org.yiyun.web.faces.Notices;

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
    private static final String PAGE = "rate";

    @EJB
    private RatingService ratings;
    @Inject
    private RecordReader reader;
    @Inject
    private OpenPage page;

    private @Nullable RatingForm form;
    private boolean read;
    private @Nullable String comment;
    private boolean typed;
    private boolean sent;

    /** One of the answers. */
    public record Choice(int stars, String glyphs, boolean chosen) {}

    public void open() {
        if (page.admits(PAGE) && getForm() == null) {
            page.notFound();
        }
    }

    public void send() {
        page.checkSending(PAGE);
        var stars = chosen();
        if (stars == 0) {
            Notices.error("satisfaction.rate.choose", Map.of());
            return;
        }
        form = ratings.answer(getToken(), reader.validated(new GiveRating(stars, comment)), page.address());
        sent = true;
    }

    /** What is asked; null for a link that is none, and for who asks too often. */
    public @Nullable RatingForm getForm() {
        if (!read && !page.isBusy()) {
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
        var named = page.parameter(STARS);
        if (named.matches("[1-5]")) {
            return Integer.parseInt(named);
        }
        var asked = getForm();
        return typed || asked == null || asked.stars() == null ? 0 : asked.stars();
    }

    public boolean isBusy() {
        return page.isBusy();
    }

    public boolean isSent() {
        return sent;
    }

    public String getToken() {
        return page.parameter(TOKEN);
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
