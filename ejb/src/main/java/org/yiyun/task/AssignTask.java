package org.yiyun.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * A task as it is given (交办).
 *
 * @param owner         login of the one person who answers for it (责任人)
 * @param coworkers     logins of those who help (协办人), none where nothing is said
 * @param leader        name of the leader who wants it done (交办领导), where that leader has no account
 * @param giver         login of who gave it and will confirm it (交办人); null for the caller
 * @param due           the day by which it is to be done; either this or {@code workingDays}
 * @param workingDays   so many working days from today, today not counted
 * @param priority      {@link TaskPriority#NORMAL} where nothing is said
 * @param proof         whether it is done only with a file as proof; true where nothing is said
 * @param relatedKind   what it belongs to, with {@code relatedNumber}; null for nothing
 * @param relatedNumber number of the ticket, complaint or article
 */
public record AssignTask(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 8000) String text,
        @NotBlank @Size(max = 60) String owner,
        @Nullable @Size(max = 20) List<String> coworkers,
        @Nullable @Size(max = 60) String leader,
        @Nullable @Size(max = 60) String giver,
        @Nullable LocalDate due,
        @Nullable @Min(1) @Max(250) Integer workingDays,
        @Nullable TaskPriority priority,
        @Nullable Boolean proof,
        @Nullable RelatedKind relatedKind,
        @Nullable @Size(max = 40) String relatedNumber) {
    public AssignTask {
        title = title == null ? null : title.strip();
        text = text == null ? null : text.strip();
        owner = owner == null ? null : owner.strip();
        coworkers = Typed.all(coworkers);
        leader = Typed.orNull(leader);
        giver = Typed.orNull(giver);
        priority = priority == null ? TaskPriority.NORMAL : priority;
        proof = !Boolean.FALSE.equals(proof);
        relatedNumber = Typed.orNull(relatedNumber);
    }
}
