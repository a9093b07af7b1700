/**
 * Who is on duty (值班): posts and dated shifts. Requirement DUTY-01.
 *
 * <p>A post (岗位) stands on a line of support; a shift (班次) puts a member of staff there from one moment to another.
 * Nobody stands twice in one post at one time; shifts are voided, not deleted. A post that works round the clock and has
 * a gap is told as uncovered. The full roster (holiday tables, standby, deputies) builds on this.
 */
@NullMarked
package org.yiyun.roster;

import org.jspecify.annotations.NullMarked;
