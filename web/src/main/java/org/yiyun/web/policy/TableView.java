package org.yiyun.web.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/** A decision table as a page shows it: a column for each input and output, a dash where everything fits. */
public record TableView(PolicyDefinition definition, Table table, Locale language) {
    public String getCode() {
        return table.code();
    }

    public String getTitle() {
        return table.title();
    }

    public String getHit() {
        return table.hit().name();
    }

    public String getSource() {
        return definition.cite(table.source());
    }

    public List<String> getColumns() {
        return Stream.concat(table.inputs().stream(), table.outputs().stream()).map(name -> definition.nameOf(name, language)).toList();
    }

    public List<List<String>> getRows() {
        return table.rows().stream().map(this::cells).toList();
    }

    private List<String> cells(Row row) {
        return Stream.concat(
                        table.inputs().stream().map(input ->
                                row.when().containsKey(input) ? definition.titlesOf(input, row.when().get(input)) : "—"),
                        table.outputs().stream().map(output -> definition.resultOf(output, row.then().getOrDefault(output, ""))))
                .toList();
    }
}
