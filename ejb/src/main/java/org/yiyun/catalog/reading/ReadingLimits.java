package org.yiyun.catalog.reading;

/**
 * How much of a file is read before it is taken for an attack or a mistake. A part is what a package holds under one name, such as
 * the XML of a sheet.
 *
 * @param parts       greatest number of parts in a package
 * @param inflated    bytes of all parts together, unpacked
 * @param ratio       unpacked bytes for each packed byte of a part
 * @param ratioAfter  bytes of a part that may be unpacked before the ratio counts, as short parts pack well
 * @param pause       bytes of XML without the end of a tag or a text
 * @param rows        rows of a sheet or a text file
 * @param columns     columns with content
 * @param cell        characters of one cell
 * @param sharedTexts characters of the texts that a workbook's cells share; they are held in memory
 */
public record ReadingLimits(
        int parts, long inflated, int ratio, long ratioAfter, long pause, long rows, int columns, int cell, long sharedTexts) {
    private static final long MIB = 1024L * 1024;

    /** Ten million rows of text or a full sheet of Excel; four gibibytes of XML are a sheet of a million rows with a hundred columns. */
    public static final ReadingLimits SHIPPED =
            new ReadingLimits(2_000, 4_096 * MIB, 200, 16 * MIB, 4 * MIB, 10_000_000, 512, 32_767, 80_000_000);

    /** The same for a part that is no XML: it has no tags to wait for, and its lines and cells are bounded where they are read. */
    ReadingLimits ofText() {
        return new ReadingLimits(parts, inflated, ratio, ratioAfter, Long.MAX_VALUE, rows, columns, cell, sharedTexts);
    }
}
