package org.yiyun.publicity;

/**
 * What was planned and what was done (计划与完成). What was cancelled counts as neither.
 *
 * @param activities     planned or held
 * @param held           of them
 * @param overdue        of them, to be held before today and not recorded
 * @param plannedPeople  how many these activities were to reach
 * @param people         how many those that were held have reached
 * @param plannedCopies  material that was to be handed out
 * @param copies         material that was
 * @param voices         questions and opinions
 * @param answered       of them
 */
public record CampaignFigures(
        long activities, long held, long overdue, long plannedPeople, long people, long plannedCopies, long copies, long voices,
        long answered) {
    /** Of a campaign without activities and voices. */
    public static final CampaignFigures NONE = new CampaignFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
