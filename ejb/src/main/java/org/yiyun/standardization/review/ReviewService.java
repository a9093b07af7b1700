package org.yiyun.standardization.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.review.internal.ReviewDesk;
import org.yiyun.standardization.review.internal.ReviewPapers;

/**
 * Reviews institutions (质量审核和验收评估), REQ-STD-03. Each step takes the version that the caller saw, or null if the state alone shall
 * decide; what is out of sight is NOT_FOUND, another version STALE_DATA, a review that has ended REVIEW_STATE.
 */
@Stateless
public class ReviewService {
    private final ReviewDesk desk;
    private final ReviewPapers papers;

    @Inject
    public ReviewService(ReviewDesk desk, ReviewPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    /** For the container. */
    protected ReviewService() {
        this(null, null);
    }

    /** Draws the sample and works out what can be. @throws BusinessException NOT_FOUND for an institution out of sight */
    @Requires(Permission.STANDARD_EDIT)
    public ReviewView open(OpenReview words) {
        return desk.open(words, Callers.current());
    }

    /** Works out anew what can be. */
    @Requires(Permission.STANDARD_EDIT)
    public ReviewView refresh(String number) {
        return desk.refresh(number, Callers.current());
    }

    /** @throws BusinessException INVALID for a criterion that the review has not, or that the product has worked out */
    @Requires(Permission.STANDARD_EDIT)
    public ReviewView enter(String number, ReviewCommands.EnterReviewPoints words, @Nullable Integer expected) {
        return desk.enter(number, words, expected, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND for a line that the sample has not, INVALID for what is wrong without a reason */
    @Requires(Permission.STANDARD_EDIT)
    public ReviewView judge(String number, ReviewCommands.JudgeMatch words, @Nullable Integer expected) {
        return desk.judge(number, words, expected, Callers.current());
    }

    /** @throws BusinessException INVALID for a code that is not on the list, or a day that is over */
    @Requires(Permission.STANDARD_EDIT)
    public ReviewView find(String number, ReviewCommands.RecordFault words, @Nullable Integer expected) {
        return desk.find(number, words, expected, Callers.current());
    }

    /** Keeps a file as proof of a correction; it stays for good. @throws BusinessException INVALID unless the finding is open, FILE_REFUSED, TOO_LARGE */
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT})
    public ReviewView.FileOfFault attach(String number, int sequence, String name, InputStream content) throws IOException {
        return desk.attach(number, sequence, name, content, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, INVALID without proof or unless the finding is open */
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT})
    public ReviewView correct(String number, int sequence, ReviewCommands.CorrectFault words, @Nullable Integer expected) {
        return desk.correct(number, sequence, words, expected, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, INVALID unless it was corrected, SAME_PERSON for who corrected it */
    @Requires(Permission.STANDARD_EDIT)
    public ReviewView recheck(String number, int sequence, ReviewCommands.RecheckFault words, @Nullable Integer expected) {
        return desk.recheck(number, sequence, words, expected, Callers.current());
    }

    /**
     * Passed if the points reach the mark and nothing found is open.
     *
     * @throws BusinessException SAME_PERSON for who had a part in it, INVALID with everything that is missing
     */
    @Requires(Permission.STANDARD_APPROVE)
    public ReviewView evaluate(String number, ReviewCommands.EvaluateReview words, @Nullable Integer expected) {
        return desk.evaluate(number, words, expected, Callers.current());
    }

    @Requires(Permission.STANDARD_EDIT)
    public ReviewView cancel(String number, ReviewCommands.CancelReview words, @Nullable Integer expected) {
        return desk.cancel(number, words, expected, Callers.current());
    }

    /** 《贯标指导验收报告》, REQ-STD-05. @throws BusinessException REVIEW_STATE before it is evaluated */
    @Requires({Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public DocumentView acceptance(String number) {
        return papers.acceptance(number, Callers.current());
    }

    /** 《贯标指导手册报告》 of an institution, REQ-STD-05. @throws BusinessException NOT_FOUND */
    @Requires({Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public DocumentView guide(String institution) {
        return papers.guide(institution, Callers.current());
    }
}
