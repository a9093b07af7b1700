package org.yiyun.platform.file;

/**
 * A line of a file or a call that was not taken.
 *
 * @param sheet of a workbook, else empty
 * @param line  in the file, the headings are 1; in a call the place in the list, from 1
 * @param field heading of the column at fault
 * @param value as it was brought; what tells of a person masked
 */
public record RejectedLine(String sheet, long line, String field, String value, String reason) {}
