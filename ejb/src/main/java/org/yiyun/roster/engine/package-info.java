/**
 * The roster as arithmetic: what a pattern cuts a day into, what is covered, who fits, whose turn it is, how fairly it is shared.
 *
 * <p>A shift (班次) lasts from one moment to another, the end not included. A gap (空档) is a time of the period in which
 * nobody stands in the post. Rest (间隔休息) is the time between the end of a person's shift and the start of the next.
 */
@NullMarked
package org.yiyun.roster.engine;

import org.jspecify.annotations.NullMarked;
