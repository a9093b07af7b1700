/**
 * Publicity of policies (政策宣传): what is planned to make a policy known, what was done, and what people said, REQ-CONS-08 (002
 * /政策宣传与培训: goal, content and method of a plan; 宣传手册、线上课程、现场讲座; 问卷调查、现场交流).
 *
 * <p>A campaign (宣传计划) has activities (活动), voices (现场交流: questions and opinions) and surveys (问卷). Life cycle:
 * {@link org.yiyun.publicity.CampaignVerb}. Invariants: nobody approves what one has written or handed in; what was approved is not
 * rewritten, but gets more activities, and those that are planned may move; an activity is recorded on or after its day, and with what it
 * reached; a campaign ends when none of its activities is open; every step, file and reminder is an event with who, when and what.
 * Campaigns are of the whole city, and everybody of the staff with the permission sees all; institutions see none.
 */
@NullMarked
package org.yiyun.publicity;

import org.jspecify.annotations.NullMarked;
