package org.yiyun.matching;

/**
 * A row of a file that could not be taken.
 *
 * @param line  of the sheet, from 1
 * @param field heading as in the file, empty if the row as a whole is wrong
 * @param fault what is wrong and what to do, in the reader's language
 */
public record UntakenRow(String sheet, long line, String field, String value, String fault) {}
