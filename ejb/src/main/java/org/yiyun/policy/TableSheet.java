package org.yiyun.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.FigureUnit;
import org.yiyun.policy.engine.PolicyDefinition.Document;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.TableReport;

/**
 * A decision table of a version, with what its cells can be.
 *
 * @param newest    number of the policy's newest version, to be told when the edited rows are saved
 * @param documents what a row can name as its source
 * @param report    what there is to say of the rows as they are
 */
public record TableSheet(
        String policy, int version, int newest, String code, String title, HitPolicy hit, List<Input> inputs, List<Output> outputs,
        List<Document> documents, List<Row> rows, TableReport report) {
    public TableSheet {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        documents = List.copyOf(documents);
        rows = List.copyOf(rows);
    }

    /**
     * What the table asks for.
     *
     * @param number whether its cells are intervals; else they are some of the values
     * @param domain the interval that has to be covered, null for all numbers
     */
    public record Input(String name, String title, boolean number, @Nullable String domain, List<Choice> values) {
        public Input {
            values = List.copyOf(values);
        }
    }

    /**
     * What the table sets.
     *
     * @param english its title in English; null where the policy has none
     * @param unit    what it counts; null where the policy does not say
     * @param values  where it is a value of a dimension those that it can be; none for a number
     */
    public record Output(String name, String title, @Nullable String english, @Nullable FigureUnit unit, List<Choice> values) {
        public Output {
            values = List.copyOf(values);
        }
    }

    /** A value of a dimension and what people call it. */
    public record Choice(String code, String title) {}
}
