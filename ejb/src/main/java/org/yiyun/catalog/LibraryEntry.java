package org.yiyun.catalog;

import org.yiyun.catalog.engine.EntryContent;

/** An entry as it is handed out. */
public record LibraryEntry(String code, EntryContent content) {}
