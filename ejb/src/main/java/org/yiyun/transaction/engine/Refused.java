package org.yiyun.transaction.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A transaction is refused, with every reason. */
public class Refused extends BusinessException {
    private final transient List<Reason> reasons;

    /**
     * A reason.
     *
     * @param field  where it is in the message, as in {@code input.data.psn_no}; empty for the whole message
     * @param values of the texts of the code; never personal data
     */
    public record Reason(RefusalCode code, String field, Map<String, String> values) {
        /** What is wrong, in words. */
        public String text(Locale language) {
            String form = values.get(FieldForm.KEY);
            return filled(language, code.key() + ".text" + (form == null ? "" : "." + form));
        }

        /** What to do, in words. */
        public String advice(Locale language) {
            return filled(language, code.key() + ".advice");
        }

        /** Page of the article, registration or parameter that it rests on; empty for none. */
        public String link() {
            return code.page(values);
        }

        private String filled(Locale language, String key) {
            String text = Texts.get(language, key);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue().replace('{', '(').replace('}', ')'));
            }
            String filled = text.replace("{field}", field);
            // what others have put into words may end without a stop
            return filled.endsWith("。") || filled.endsWith(".") ? filled : filled + (language.equals(Texts.CHINESE) ? "。" : ".");
        }
    }

    public Refused(List<Reason> reasons) {
        super(ProblemType.RULE_BROKEN, Map.of(), List.of());
        this.reasons = List.copyOf(reasons);
    }

    public Refused(RefusalCode code, String field, Map<String, ?> values) {
        this(List.of(new Reason(code, field, texts(values))));
    }

    /** A single member has not the form that it has to have. */
    public static Refused form(FieldForm form, String field, Map<String, ?> values) {
        return new Refused(RefusalCode.FIELD, field, form.with(values));
    }

    private static Map<String, String> texts(Map<String, ?> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value -> String.valueOf(value.getValue())));
    }

    /** At least one, the first one first. */
    public List<Reason> reasons() {
        return reasons;
    }

    public Reason first() {
        return reasons.get(0);
    }
}
