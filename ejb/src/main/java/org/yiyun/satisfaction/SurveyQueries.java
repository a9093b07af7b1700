package org.yiyun.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.internal.SurveyReading;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Surveys and what came of them. */
@Stateless
public class SurveyQueries {
    private final SurveyReading reading;

    @Inject
    public SurveyQueries(SurveyReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SurveyQueries() {
        this(null);
    }

    /** The latest hundred, the latest first. */
    @Requires(Permission.SATISFACTION_READ)
    public List<SurveyView> list() {
        return reading.all();
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires({Permission.SATISFACTION_READ, Permission.SATISFACTION_RECORD, Permission.SURVEY_MANAGE})
    public SurveyView get(UUID id) {
        return reading.get(id);
    }

    /**
     * The sample with links and answers, in the order in which it was drawn; the sight of it is audited.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN for a caller who sees a part of the city only
     */
    @Requires({Permission.SURVEY_MANAGE, Permission.SATISFACTION_RECORD})
    public List<SurveyMember> members(UUID id) {
        return reading.members(id, Callers.current());
    }

    /** The same for a file; audited as such. */
    @Requires({Permission.SURVEY_MANAGE, Permission.SATISFACTION_RECORD})
    public List<SurveyMember> export(UUID id) {
        return reading.export(id, Callers.current());
    }
}
