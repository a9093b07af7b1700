package org.yiyun.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What somebody does to a task. One record for each {@link TaskVerb}; its components are the body of the REST verb. Their names are
 * none of the commands of tickets and complaints: the description of the interface knows bodies by their simple names.
 */
public sealed interface TaskCommand {
    /** What its line of the history tells; what is absent is left out. */
    default Map<String, String> details() {
        return Map.of();
    }

    /** 接收: the owner will do it. */
    record AcceptTask() implements TaskCommand {}

    /** 进展. */
    record NoteProgress(@NotBlank @Size(max = 4000) String text) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }
    }

    /** 办结上报: what came of it. */
    record FinishTask(@NotBlank @Size(max = 4000) String result) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("result", result);
        }
    }

    /** 确认办结. */
    record ConfirmTask(@Nullable @Size(max = 1000) String remark) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return filled("remark", remark);
        }
    }

    /** 退回重办. */
    record ReturnTask(@NotBlank @Size(max = 1000) String reason) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** 申请延期 to a later day. */
    record AskExtension(@NotNull LocalDate due, @NotBlank @Size(max = 1000) String reason) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("due", due.toString(), "reason", reason);
        }
    }

    /** 同意延期, to the day asked for. */
    record GrantExtension(@Nullable @Size(max = 1000) String remark) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return filled("remark", remark);
        }
    }

    /** 不同意延期. */
    record RefuseExtension(@NotBlank @Size(max = 1000) String reason) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** 督办: those who work on it are told that somebody waits. */
    record UrgeTask(@NotBlank @Size(max = 1000) String text) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }
    }

    /** 改派; {@code owner} is a login. */
    record ReassignTask(@NotBlank @Size(max = 60) String owner, @Nullable @Size(max = 1000) String remark) implements TaskCommand {
        public ReassignTask {
            owner = owner == null ? null : owner.strip();
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> all = new LinkedHashMap<>(Map.of("owner", owner));
            all.putAll(filled("remark", remark));
            return all;
        }
    }

    /** 移交确认: somebody else confirms it from now on; {@code giver} is a login. */
    record HandOverTask(@NotBlank @Size(max = 60) String giver, @NotBlank @Size(max = 1000) String reason) implements TaskCommand {
        public HandOverTask {
            giver = giver == null ? null : giver.strip();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("giver", giver, "reason", reason);
        }
    }

    /** 撤回. */
    record WithdrawTask(@NotBlank @Size(max = 1000) String reason) implements TaskCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    private static Map<String, String> filled(String name, @Nullable String value) {
        var text = Typed.orNull(value);
        return text == null ? Map.of() : Map.of(name, text);
    }
}
