package org.yiyun.standardization;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody does about a code of an institution. One record for each {@link AdoptionVerb}; its components are the body of the REST verb. */
public sealed interface AdoptionCommand {
    /** What its line of the history tells; what is absent is left out. */
    Map<String, String> details();

    private static Map<String, String> filled(Object... namesAndValues) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.toString().isBlank()) {
                all.put(namesAndValues[i].toString(), value.toString().strip());
            }
        }
        return all;
    }

    /**
     * 制定计划.
     *
     * @param responsible who does it in the institution, as people write it: 信息科 张主任
     * @param dueOn       the day by which it shall be accepted
     */
    record PlanAdoption(
            @NotBlank @Size(max = 100) String responsible, @NotNull LocalDate dueOn, @NotBlank @Size(max = 4000) String steps)
            implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("responsible", responsible, "dueOn", dueOn, "steps", steps);
        }
    }

    /** 开始对照. */
    record BeginMapping(@Nullable @Size(max = 2000) String note) implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("note", note);
        }
    }

    /**
     * 填报完成率, where the product cannot work it out.
     *
     * @param percent  of the work, 0 to 100, at most two decimals
     * @param evidence id of a file of this code that proves it
     */
    record StateShare(
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal percent, @NotNull Integer evidence, @Nullable @Size(max = 2000) String note)
            implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("percent", percent.stripTrailingZeros().toPlainString(), "evidence", evidence, "note", note);
        }
    }

    /** 接口改造完成. */
    record ReportAdapted(@NotBlank @Size(max = 4000) String result) implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("result", result);
        }
    }

    /** 核验, by somebody else than who reported it. @param passed if not, mapping goes on */
    record VerifyAdoption(@NotNull Boolean passed, @NotBlank @Size(max = 4000) String findings) implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("passed", passed, "findings", findings);
        }
    }

    /** 验收, by somebody else than who verified or reported it. @param passed if not, mapping goes on */
    record AcceptAdoption(@NotNull Boolean passed, @NotBlank @Size(max = 4000) String opinion) implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("passed", passed, "opinion", opinion);
        }
    }

    /** 重新贯标: what was accepted holds no longer. */
    record ReopenAdoption(@NotBlank @Size(max = 2000) String reason) implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("reason", reason);
        }
    }

    /** 暂停. */
    record SuspendAdoption(@NotBlank @Size(max = 2000) String reason) implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("reason", reason);
        }
    }

    /** 恢复, to where it was. */
    record ContinueAdoption(@Nullable @Size(max = 2000) String note) implements AdoptionCommand {
        @Override
        public Map<String, String> details() {
            return filled("note", note);
        }
    }
}
