/**
 * Code libraries (代码库) and catalogues (医保目录): what drugs, items, consumables, diagnoses and further things may be called in a
 * settlement, by code. A library (代码库) is described by data ({@link org.yiyun.catalog.engine.LibraryDefinition}); its entries (条目)
 * are dated on two axes: in force from a day (生效日期) and known since an instant (发布时间). Entries change only by publishing (发布)
 * a version (版本) that one person prepared (编制) and another approved (审批), never one by one.
 *
 * <p>An import (导入) checks a file row by row, keeps what it refuses (拒收) with reasons, and stages the difference (差异) against the
 * entries in force: added (新增), changed (修改), stopped (停用), revived (恢复) and re-used (重用: a stopped code that comes back with
 * another name). Where a file has no column of codes, several columns compose them (组成编码). The entries in force are not touched
 * before a version is published. A roll-back (回退) is a new version that brings back what an earlier one held.
 *
 * <p>REQ-CODE-01, -04 to -08; the codes' structures are of {@code national-interface.md} part C, the columns of the national TXT of
 * its part A9.
 */
@NullMarked
package org.yiyun.catalog;

import org.jspecify.annotations.NullMarked;
