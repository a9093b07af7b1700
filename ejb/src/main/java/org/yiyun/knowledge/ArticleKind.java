package org.yiyun.knowledge;

/** What an article is (知识类别). Texts: {@code knowledge.kind.*}. */
public enum ArticleKind {
    /** A solved fault or problem (故障与问题案例, KB-01). */
    SOLUTION,
    /** A common question with its answer (常见问题, KB-02). */
    FAQ,
    /** The uniform answer to a kind of question (解答模板, CONS-05). */
    TEMPLATE,
    /** An emergency: course, cause, measures, review (应急案例, KB-03). */
    EMERGENCY_CASE,
    /** A manual or guide with its files (操作手册, KB-06). */
    MANUAL
}
