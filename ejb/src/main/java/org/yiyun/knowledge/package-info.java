/**
 * Knowledge base (知识库): articles from solved tickets, common questions (常见问题), answer templates (解答模板), emergency
 * cases (应急案例), manuals (操作手册). Requirements KB-01, KB-02, KB-04..KB-06, CONS-05, CONS-06, CONS-09.
 *
 * <p>An article (知识条目) has versions; one at most is published, and what was published never changes: a change is the next
 * version. Life of a version: draft (草稿) → submitted (待审核) → published (已发布) or returned (已退回), at
 * last superseded (已替代). Somebody else than its author publishes it. An article goes stale (待复核) by itself when something that it cites
 * counts in another version ({@link org.yiyun.platform.source.SourceChanged}, {@link org.yiyun.calendar.CalendarPublished});
 * it is then marked, ranked lower, hidden from institutions and no longer proposed. Institutions see what is meant for them,
 * valid and not stale. No article holds identity or mobile phone numbers.
 *
 * <p>Line 6 of the feature order, below {@code ticket}: adapters bring the words of a ticket here.
 */
@NullMarked
package org.yiyun.knowledge;

import org.jspecify.annotations.NullMarked;
