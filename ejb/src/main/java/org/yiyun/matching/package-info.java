/**
 * Matching of catalogues (目录对照, 目录匹配): an institution's own items (院内目录) and the entries of the national libraries, one to one
 * (一一对应), REQ-CAT-02 to REQ-CAT-04.
 *
 * <p>A list of own items comes by REST or as a file; a job proposes national entries ({@link org.yiyun.matching.engine.Matcher}), people
 * confirm (确认) or reject (驳回) them, and every decision is kept for good. Invariants: an own item has one confirmed entry at most and
 * an entry is confirmed for one own item of an institution at most, which the database keeps; an institution sees its own items only;
 * what is confirmed in bulk (批量确认) is above the threshold and has nothing decisive against it.
 */
@NullMarked
package org.yiyun.matching;

import org.jspecify.annotations.NullMarked;
