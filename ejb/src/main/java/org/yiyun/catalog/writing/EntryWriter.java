package org.yiyun.catalog.writing;

import java.io.IOException;
import org.yiyun.catalog.engine.EntryContent;

/** A file of entries that is being written. It is whole after {@link #close}. */
public interface EntryWriter extends AutoCloseable {
    void write(EntryContent content) throws IOException;

    /** Gives up: what was written shall not look like a whole file, as far as its form can tell. Instead of {@link #close}. */
    void abandon() throws IOException;

    @Override
    void close() throws IOException;
}
