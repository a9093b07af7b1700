package org.yiyun.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.internal.SurveyDesk;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Makes surveys and takes the answers. All bodies come validated. A survey is of the whole city: who sees a part of it only
 * neither makes surveys nor enters answers (FORBIDDEN).
 */
@Stateless
public class SurveyService {
    private final SurveyDesk desk;

    @Inject
    public SurveyService(SurveyDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SurveyService() {
        this(null);
    }

    /**
     * A new draft; its id.
     *
     * @throws BusinessException INVALID if it closes before it opens
     */
    @Requires(Permission.SURVEY_MANAGE)
    public UUID draft(DraftSurvey draft) {
        return desk.draft(draft, Callers.current());
    }

    /**
     * Throws a draft away, as if it had never been, but for the audit trail.
     *
     * @throws BusinessException NOT_FOUND; INVALID if it is no draft
     */
    @Requires(Permission.SURVEY_MANAGE)
    public void discard(UUID id) {
        desk.discard(id, Callers.current());
    }

    /**
     * Draws the sample and tells those who were drawn: people by notice, institutions by notice to their programs; insured persons
     * are told by staff, who have the links.
     *
     * @throws BusinessException NOT_FOUND; INVALID if it is no draft or its period is over, nobody could be drawn, or the list holds
     *     personal numbers
     */
    @Requires(Permission.SURVEY_MANAGE)
    public void open(UUID id, OpenSurvey request) {
        desk.open(id, request, Callers.current());
    }

    /**
     * Ends it before its time.
     *
     * @throws BusinessException NOT_FOUND; INVALID if it is not open
     */
    @Requires(Permission.SURVEY_MANAGE)
    public void close(UUID id) {
        desk.close(id, Callers.current());
    }

    /** What the bearer of a link is asked. For everybody: the link itself is the permission. */
    public Optional<SurveyForm> find(String token) {
        return desk.find(token);
    }

    /**
     * Answers, or changes the answers, by the link. For everybody: the link itself is the permission.
     *
     * @param address of the network that it comes from, for the audit trail
     * @throws BusinessException NOT_FOUND for a token that this installation has not signed; INVALID outside of the period, and if a
     *     question is left out
     */
    public SurveyForm answer(String token, GiveAnswers given, @Nullable String address) {
        return desk.answer(token, given, Callers.find().orElse(null), address);
    }

    /** What the caller is asked as a user, or for the institution; empty for who was not drawn. */
    @Requires
    public Optional<SurveyForm> mine(UUID survey) {
        return desk.mine(survey, Callers.current());
    }

    /**
     * Enters what one of the sample said to the caller.
     *
     * @throws BusinessException NOT_FOUND; INVALID for who was not drawn or has answered by the link, outside of the period, for a
     *     method that nobody enters, and if a question is left out
     */
    @Requires(Permission.SATISFACTION_RECORD)
    public void enter(UUID survey, EnterAnswers said) {
        desk.enter(survey, said, Callers.current());
    }

    /** The surveys that the role looks at. */
    @Requires(Permission.SURVEY_MANAGE)
    public List<UUID> open() {
        return desk.open();
    }

    /** Closes it if its period is over, else reminds those whose turn it is. */
    @Requires(Permission.SURVEY_MANAGE)
    public void look(UUID survey) {
        desk.look(survey);
    }
}
