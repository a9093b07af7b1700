package org.yiyun.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.internal.RatingDesk;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes what users say of the service. */
@Stateless
public class RatingService {
    private final RatingDesk desk;

    @Inject
    public RatingService(RatingDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public RatingService() {
        this(null);
    }

    /**
     * What the bearer of a link is asked. For everybody: the link itself is the permission.
     *
     * @param token of the link; empty is answered for what this installation has not signed
     */
    public Optional<RatingForm> find(String token) {
        return desk.find(token);
    }

    /**
     * Answers, or changes the answer, by the link. For everybody: the link itself is the permission.
     *
     * @param given   already validated
     * @param address of the network that it comes from, for the audit trail
     * @throws BusinessException NOT_FOUND for a token that this installation has not signed, INVALID once it is expired, and for who
     *     is logged in and would rate what was his own work
     */
    public RatingForm answer(String token, GiveRating given, @Nullable String address) {
        return desk.answer(token, given, Callers.find().orElse(null), address);
    }

    /**
     * Enters what the user said to the caller, for the latest close of the ticket.
     *
     * @param said already validated
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see or that no rating was asked for, INVALID once it
     *     is expired, if the user has answered by the link, for a method that nobody enters, and for the caller's own work
     */
    @Requires(Permission.SATISFACTION_RECORD)
    public TicketRating record(String ticket, RecordRating said) {
        return desk.enter(ticket, said, Callers.current());
    }
}
