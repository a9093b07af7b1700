package org.yiyun.appeal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a finding. One record for each {@link AppealVerb}; its components are the body of the REST verb. The simple
 * names are those of no other command, by which the description of the interface knows bodies.
 */
public sealed interface AppealCommand {
    /** What its line of the history tells; what is absent is left out. */
    default Map<String, String> details() {
        return Map.of();
    }

    /**
     * 申诉.
     *
     * @param claim what the person asks for: to have it revoked, or changed in which way
     */
    record FileAppeal(@NotBlank @Size(max = 4000) String reason, @NotBlank @Size(max = 1000) String claim) implements AppealCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason, "claim", claim);
        }
    }

    /** 撤回申诉. */
    record WithdrawAppeal(@Nullable @Size(max = 1000) String remark) implements AppealCommand {
        @Override
        public Map<String, String> details() {
            return filled(remark);
        }
    }

    /** 受理. */
    record AcceptAppeal(@Nullable @Size(max = 1000) String remark) implements AppealCommand {
        @Override
        public Map<String, String> details() {
            return filled(remark);
        }
    }

    /** 核查: what was looked at and heard; not shown to the person. */
    record ReviewAppeal(@NotBlank @Size(max = 4000) String text) implements AppealCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }
    }

    /**
     * 决定.
     *
     * @param points the new ones; only with {@link AppealDecision#CHANGED}
     * @param text   with reasons; the person reads it
     */
    record DecideAppeal(
            @NotNull AppealDecision decision,
            @Nullable @DecimalMin("-1000") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal points,
            @NotBlank @Size(max = 4000) String text) implements AppealCommand {
        @Override
        public Map<String, String> details() {
            Map<String, String> all = new LinkedHashMap<>(Map.of("decision", decision.name(), "text", text));
            if (points != null) {
                all.put("points", points.toPlainString());
            }
            return all;
        }
    }

    private static Map<String, String> filled(@Nullable String remark) {
        return remark == null || remark.isBlank() ? Map.of() : Map.of("remark", remark.strip());
    }
}
