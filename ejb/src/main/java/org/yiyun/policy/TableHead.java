package org.yiyun.policy;

import java.util.List;
import org.yiyun.policy.engine.PolicyDefinition.Document;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;

/**
 * What the cells of a decision table of a version can be, without its rows.
 *
 * @param documents what a row can name as its source
 */
public record TableHead(String title, HitPolicy hit, List<TableSheet.Input> inputs, List<TableSheet.Output> outputs, List<Document> documents) {
    public TableHead {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        documents = List.copyOf(documents);
    }
}
