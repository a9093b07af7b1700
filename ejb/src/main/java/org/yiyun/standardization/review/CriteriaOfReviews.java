package org.yiyun.standardization.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.review.internal.CriteriaLists;

/** The dated criteria of reviews: one proposes them, another approves them. */
@Stateless
public class CriteriaOfReviews {
    private final CriteriaLists lists;

    @Inject
    public CriteriaOfReviews(CriteriaLists lists) {
        this.lists = lists;
    }

    /** For the container. */
    protected CriteriaOfReviews() {
        this(null);
    }

    /** All versions, the newest first. */
    @Requires(Permission.STANDARD_READ)
    public List<ReviewCriteria> list() {
        return lists.all();
    }

    /** Those that hold today. @throws BusinessException NOT_FOUND before the first */
    @Requires(Permission.STANDARD_READ)
    public ReviewCriteria current() {
        return lists.current();
    }

    /**
     * @throws BusinessException FORBIDDEN for who sees a part of the city only, INVALID for a day that is over, weights that do not add up to
     *     100 and criteria that come twice
     */
    @Requires(Permission.STANDARD_EDIT)
    public ReviewCriteria propose(ProposeCriteria words) {
        return lists.propose(words, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, CONFLICT if it is approved already, SAME_PERSON for who proposed it */
    @Requires(Permission.STANDARD_APPROVE)
    public ReviewCriteria approve(int version) {
        return lists.approve(version, Callers.current());
    }
}
