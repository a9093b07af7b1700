package org.yiyun.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What somebody does to a complaint. One record for each {@link ComplaintVerb}; its components are the body of the REST verb. Their
 * names are none of the commands of tickets: the description of the interface knows bodies by their simple names.
 */
public sealed interface ComplaintCommand {
    /** What its line of the history tells; what is absent is left out. */
    default Map<String, String> details() {
        return Map.of();
    }

    /** 报送运营服务方领导. */
    record Report(@Nullable @Size(max = 1000) String remark) implements ComplaintCommand {
        @Override
        public Map<String, String> details() {
            return filled("remark", remark);
        }
    }

    /** 指定专人; {@code handler} is a login. */
    record AssignHandler(@NotBlank @Size(max = 60) String handler) implements ComplaintCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("handler", handler);
        }
    }

    /** 受理; whoever accepts handles it, unless a handler has been named. */
    record Accept() implements ComplaintCommand {}

    /** 与用户沟通. */
    record Communicate(@NotBlank @Size(max = 4000) String text) implements ComplaintCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }
    }

    /** 协调内部关系. */
    record Coordinate(@NotBlank @Size(max = 4000) String text) implements ComplaintCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }
    }

    /** 将解决意见回复给用户; of a suggestion, what was done. */
    record Reply(@NotBlank @Size(max = 4000) String solution) implements ComplaintCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("solution", solution);
        }
    }

    /** 办结. A complaint closes with at least one of the three: why it came about, the training or the requirement that follows. */
    record CloseComplaint(
            @Nullable @Size(max = 2000) String cause, @Nullable @Size(max = 2000) String training,
            @Nullable @Size(max = 2000) String requirement) implements ComplaintCommand {
        public CloseComplaint {
            cause = Typed.orNull(cause);
            training = Typed.orNull(training);
            requirement = Typed.orNull(requirement);
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> all = new LinkedHashMap<>(filled("cause", cause));
            all.putAll(filled("training", training));
            all.putAll(filled("requirement", requirement));
            return all;
        }
    }

    /** 重新办理: the user is not content. */
    record ReopenComplaint(@NotBlank @Size(max = 1000) String reason) implements ComplaintCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** 更正被投诉对象; takes the place of what was named before. */
    record Name(
            @Nullable @Size(max = 60) String staff, @Nullable @Size(max = 20) String organisation,
            @Nullable @Size(max = 20) String institution) implements ComplaintCommand {
        public ComplaintAbout about() {
            return new ComplaintAbout(staff, organisation, institution);
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> all = new LinkedHashMap<>(filled("staff", staff));
            all.putAll(filled("organisation", organisation));
            all.putAll(filled("institution", institution));
            return all;
        }
    }

    /** 补充记录. */
    record Note(@NotBlank @Size(max = 4000) String text) implements ComplaintCommand {
        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }
    }

    private static Map<String, String> filled(String name, @Nullable String value) {
        var text = Typed.orNull(value);
        return text == null ? Map.of() : Map.of(name, text);
    }
}
