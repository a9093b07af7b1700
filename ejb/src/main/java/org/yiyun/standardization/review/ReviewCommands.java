package org.yiyun.standardization.review;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people do with a review, one record each. */
public final class ReviewCommands {
    private ReviewCommands() {}

    /** 评分. @param points 0 to 100 */
    public record EnterReviewPoints(
            @NotBlank @Size(max = 40) String criterion, @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal points,
            @NotBlank @Size(max = 2000) String evidence) {}

    /** 判定样本. @param sequence number of the line of the sample */
    public record JudgeMatch(@NotNull Integer sequence, @NotNull Boolean right, @Nullable @Size(max = 2000) String note) {}

    /** 登记问题. @param code national code that it is about; null for the institution as a whole */
    public record RecordFault(@Nullable @Size(max = 40) String code, @NotBlank @Size(max = 4000) String text, @NotNull LocalDate dueOn) {}

    /** 整改回报, with a file of proof added before. */
    public record CorrectFault(@NotBlank @Size(max = 4000) String text) {}

    /** 复核. @param dueOn another day, if it is not in order; null to leave it */
    public record RecheckFault(@NotNull Boolean passed, @NotBlank @Size(max = 2000) String note, @Nullable LocalDate dueOn) {}

    /** 评估. */
    public record EvaluateReview(@NotBlank @Size(max = 4000) String opinion) {}

    /** 撤销. */
    public record CancelReview(@NotBlank @Size(max = 2000) String reason) {}
}
