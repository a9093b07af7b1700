package org.yiyun.publicity;

import java.util.UUID;

/** A survey about a campaign (问卷调查), with how many were asked and have answered. What they said is told by the survey itself. */
public record SurveyLink(UUID id, String title, long invited, long answered) {}
