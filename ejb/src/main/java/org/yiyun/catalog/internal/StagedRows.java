package org.yiyun.catalog.internal;

import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.Fingerprints;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.text.Pinyin;

/** Accepted rows of a file as COPY takes them into the table of {@link Staging}. Pure; not for several threads at once. */
final class StagedRows {
    private static final int COLUMNS = 9;
    private static final long PRIME = 0x100000001B3L;

    private final LibraryDefinition definition;
    private final Fingerprints fingerprints;
    private final CopyRows rows = new CopyRows();
    private long inForce;

    StagedRows(LibraryDefinition definition) {
        this.definition = definition;
        fingerprints = new Fingerprints(definition);
    }

    /** Adds a row. Returns 64 bits that stand for its code: equal for equal codes, and almost surely different for others. */
    long add(String sheet, long line, EntryContent content) {
        String name = content.get(definition.nameField());
        String parent = definition.parentField() == null ? "" : content.get(definition.parentField());
        String code = content.get(definition.codeField());
        boolean stops = "0".equals(content.get(LibraryDefinition.VALID_FLAG));
        rows.row(COLUMNS);
        rows.number(line);
        rows.text(sheet);
        rows.text(code);
        rows.flag(stops);
        rows.text(name);
        if (parent.isEmpty() || parent.equals(code)) {
            rows.absent();
        } else {
            rows.text(parent);
        }
        rows.text(Pinyin.initials(name));
        rows.json(content.values());
        rows.uuid(fingerprints.of(content.values()));
        inForce += stops ? 0 : 1;
        return hash(code);
    }

    private static long hash(String code) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < code.length(); i++) {
            hash = (hash ^ code.charAt(i)) * PRIME;
        }
        return hash;
    }

    CopyRows rows() {
        return rows;
    }

    /** How many of them say that their entry is in force. */
    long inForce() {
        return inForce;
    }
}
