package org.yiyun.catalog;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.writing.EntryFormat;

/**
 * A version of a library that is being handed out. What it holds never changes: entries as they were known when it was published, in
 * force on its first day.
 */
public record LibraryDownload(
        String library, int version, LibraryDefinition definition, EntryFormat format, String fileName, Instant known, LocalDate on) {}
