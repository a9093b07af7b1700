package org.yiyun.standardization.settlement;

/**
 * A fault in words.
 *
 * @param node   key of the node, as {@code diseinfo}
 * @param record number of the record in the node, from 1; 0 for the whole node or list
 * @param field  key of the field; empty for the record
 * @param text   what is wrong and what to do, Chinese
 * @param notice whether it does not keep the list from being in order
 */
public record FaultView(String node, int record, String field, String text, boolean notice) {}
