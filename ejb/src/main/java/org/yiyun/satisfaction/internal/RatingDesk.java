package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.knowledge.engine.PersonalText;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.GiveRating;
import org.yiyun.satisfaction.RatingForm;
import org.yiyun.satisfaction.RecordRating;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.satisfaction.internal.RatingLinks.Target;
import org.yiyun.security.Actor;
import org.yiyun.security.Caller;

/** How ratings are given. */
@ApplicationScoped
public class RatingDesk {
    private static final String SUBJECT = "ticket";
    private static final String RATING = "rating";
    /** No comment needs them, and PostgreSQL keeps no text with a NUL. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private final Ratings ratings;
    private final RatingLinks links;
    private final OwnWork work;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public RatingDesk(Ratings ratings, RatingLinks links, OwnWork work, AuditService audit, BusinessClock clock) {
        this.ratings = ratings;
        this.links = links;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RatingDesk() {
        this(null, null, null, null, null);
    }

    public Optional<RatingForm> find(String token) {
        return links.subject(Target.RATING, token).flatMap(ratings::find).map(rating -> rating.form(clock.now()));
    }

    /** @param caller who is logged in in that browser, null for nobody, as nearly always */
    public RatingForm answer(String token, GiveRating given, @Nullable Caller caller, @Nullable String address) {
        UUID id = links.subject(Target.RATING, token).orElseThrow(() -> BusinessException.notFound(RATING, "-"));
        Rating rating = ratings.lock(id).orElseThrow(() -> BusinessException.notFound(RATING, "-"));
        check(rating, caller);
        rating.answer(given, kept(given.comment()), clock.now());
        Actor actor = caller == null ? Actor.unknown(address) : Actor.of(caller);
        audit.recordAs(actor, "satisfaction.answer", SUBJECT, rating.ticket(), Map.of("stars", given.stars()));
        return rating.form(clock.now());
    }

    public TicketRating enter(String ticket, RecordRating said, Caller caller) {
        if (!said.method().isEntered()) {
            throw BusinessException.invalid("method", "field.rating-method", Map.of());
        }
        Rating rating = ratings.lockLatest(ticket)
                .filter(found -> caller.scope().covers(found.institution(), found.region()))
                .orElseThrow(() -> BusinessException.notFound(RATING, ticket));
        check(rating, caller);
        if (rating.isAnsweredByUser()) {
            throw BusinessException.invalid("", "field.rating-answered", Map.of());
        }
        rating.enter(said, kept(said.comment()), caller.name(), clock.now());
        audit.record("satisfaction.record", SUBJECT, ticket, Map.of("stars", said.stars(), "method", said.method()));
        return rating.view(links.link(Target.RATING, rating.id()).orElse(null), clock.now(), true);
    }

    private void check(Rating rating, @Nullable Caller caller) {
        if (!rating.isOpen(clock.now())) {
            throw BusinessException.invalid("", "field.rating-closed", Map.of());
        }
        if (caller != null && work.is(rating, caller)) {
            throw BusinessException.invalid("", "field.rating-own", Map.of());
        }
    }

    /** The comment without personal numbers, which everybody who sees the results would read; null if nothing is left of it. */
    static @Nullable String kept(@Nullable String comment) {
        if (comment == null) {
            return null;
        }
        String text = CONTROL.matcher(comment).replaceAll("").strip();
        return text.isEmpty() ? null : PersonalText.masked(text, List.of());
    }
}
