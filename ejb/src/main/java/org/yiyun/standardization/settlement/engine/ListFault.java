package org.yiyun.standardization.settlement.engine;

import java.util.Map;

/**
 * What is wrong with a list, or could not be looked at.
 *
 * @param node   key of the node
 * @param record number of the record in it, from 1; 0 for the node or the whole list
 * @param field  key of the field; empty for the record
 * @param name   of the field, node or list, Chinese
 * @param reason of the text {@code standardization.list.fault.*}
 * @param values of the text; what tells who somebody is never stands in them
 * @param notice whether it does not keep the list from being in order
 */
public record ListFault(String node, int record, String field, String name, String reason, Map<String, String> values, boolean notice) {
    public ListFault {
        values = Map.copyOf(values);
    }
}
