package org.yiyun.web.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.DeadLetterRow;
import org.yiyun.hotline.DeadLetterStatus;
import org.yiyun.hotline.DeadLetterView;
import org.yiyun.hotline.ResendResult;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;

/** A dead letter as REST tells it: its reasons in the reader's language. */
public record DeadLetterBody(
        long id,
        String queue,
        @Nullable String key,
        DeadLetterStatus status,
        String problem,
        String reason,
        List<Fault> errors,
        long bodyLength,
        Instant receivedAt,
        @Nullable String result,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {
    /** A reason and where it stands. */
    public record Fault(String path, String message) {
        static List<Fault> of(List<FieldError> errors, Locale language) {
            return errors.stream().map(error -> new Fault(error.path(), ProblemTexts.error(language, error))).toList();
        }
    }

    static DeadLetterBody of(DeadLetterRow row, Locale language) {
        return new DeadLetterBody(row.id(), row.queue(), row.key(), row.status(), row.problem(), title(row.problem(), language),
                Fault.of(row.errors(), language), row.bodyLength(), row.receivedAt(), row.result(), row.settledAt(),
                row.settledBy());
    }

    private static String title(String problem, Locale language) {
        return Texts.get(language, "problem." + problem + ".title");
    }

    /** One with its body. */
    public record Full(
            DeadLetterBody letter,
            Map<String, String> headers,
            String body,
            boolean truncated,
            boolean masked,
            Map<String, String> fields,
            @Nullable String corrected,
            @Nullable String settleReason,
            int version) {
        static Full of(DeadLetterView view, Locale language) {
            return new Full(DeadLetterBody.of(view.row(), language), view.headers(), view.body(), view.truncated(), view.masked(),
                    view.fields(), view.corrected(), view.settleReason(), view.version());
        }
    }

    /** What became of one of many. */
    public record Outcome(long id, @Nullable String result, @Nullable String problem, List<Fault> errors) {
        static Outcome of(ResendResult result, Locale language) {
            return new Outcome(result.id(), result.result(), result.problem(), Fault.of(result.errors(), language));
        }
    }
}
