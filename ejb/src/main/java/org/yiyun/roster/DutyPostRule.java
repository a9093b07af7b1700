package org.yiyun.roster;

import org.jspecify.annotations.Nullable;

/**
 * What a post asks of its people (值班人员能力要求).
 *
 * @param allHours  somebody stands there round the clock
 * @param skill     code; null for none
 * @param restHours between two shifts of one person, of this post or the usual ones; 0 for who is on call
 * @param usualRest whether these are the usual ones
 */
public record DutyPostRule(
        String post, String name, boolean allHours, @Nullable String skill, @Nullable String skillName, long restHours,
        boolean usualRest) {}
