package org.yiyun.catalog.reading;

import java.io.IOException;
import java.util.List;

/** A file of one or more tables. */
interface TableFile extends AutoCloseable {
    FileOutline.Kind kind();

    /** Names of the tables: visible sheets, or one for a text file. */
    List<String> tables();

    /** The rows of a table from the first one; any number of times. */
    RawTable open(int table) throws IOException;

    /** About how many rows all tables have; 0 if that is not known before they are read. */
    default long lines() throws IOException {
        return 0;
    }

    @Override
    void close();
}
