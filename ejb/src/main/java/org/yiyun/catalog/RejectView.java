package org.yiyun.catalog;

import java.util.List;
import java.util.Map;

/** A row that an import refused, with one reason. */
public record RejectView(String sheet, long line, String field, String reason, List<String> arguments, Map<String, String> raw) {
    public RejectView {
        arguments = List.copyOf(arguments);
    }
}
