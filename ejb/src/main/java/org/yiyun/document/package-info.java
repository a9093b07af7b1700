/**
 * Documents made from Word templates (Word 模板): the papers that contracts ask for, as 《政策配置方案》, filled with what the platform
 * knows, in the layout that the bureau wants.
 *
 * <p>A kind of document (文书种类) belongs to the feature that fills it; it says by its shape which placeholders (占位符) there are. Its
 * template has versions (模板版本): the product brings the first one, people fetch it, change it in Word and bring it back. Life cycle
 * of a version: DRAFT (草稿) → tried with sample data (试填) → PUBLISHED (已发布) with the day from which documents are made by it; a
 * draft that a later one replaces is DISCARDED (已作废).
 *
 * <p>Invariants: a template with a placeholder that nobody fills, with a macro, an embedded object or anything from outside is not
 * kept at all; what is published was tried as it is; the bytes of a version and of a document never change; a document keeps the
 * version of its template and its data, and filling that version with that data again gives its bytes.
 *
 * <p>Stands beside jobs in the feature order: every later feature may make documents. Who may make and read one is for the feature
 * that it belongs to, which asks for it before it comes here.
 */
@NullMarked
package org.yiyun.document;

import org.jspecify.annotations.NullMarked;
