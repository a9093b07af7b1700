/**
 * Who is on duty (值班). Requirements DUTY-01, -02, -03, -05, -06.
 *
 * <p>A post (岗位) stands on a line of support; a shift (班次) puts a member of staff there from one moment to another. A roster
 * (值班表) is a version for a post and some days: a draft (草稿) is written by a pattern (班制), filled by turns (按人轮排), checked for
 * gaps (空档) and conflicts, and published; then its shifts are those that stand, until the next version. Whoever is away (请假)
 * has the B person (B角) in the place; people on standby (应急备勤) are called by a ticket of level 1; shifts are changed (换班、顶班)
 * by agreement and approval. Nothing is deleted: shifts, versions, absences are voided or replaced, and stay.
 *
 * <p>Invariants: a roster with a gap or a conflict is never published; a version that is no draft never changes its shifts; what has
 * begun is not changed by a version; nobody stands twice in one post at one time.
 */
@NullMarked
package org.yiyun.roster;

import org.jspecify.annotations.NullMarked;
