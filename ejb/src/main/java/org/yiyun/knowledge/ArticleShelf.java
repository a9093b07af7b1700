package org.yiyun.knowledge;

/**
 * A part of the knowledge base as its keepers look at it. All but {@link #PUBLISHED} are theirs alone. Texts:
 * {@code knowledge.shelf.*}.
 */
public enum ArticleShelf {
    /** What readers find. */
    PUBLISHED,
    /** Being written. */
    DRAFT,
    /** Waiting for a reviewer. */
    SUBMITTED,
    /** Given back to the author. */
    RETURNED,
    /** Published, but what it cites has changed. */
    STALE,
    /** Past its last day. */
    EXPIRED,
    /** Ended by hand. */
    ENDED
}
