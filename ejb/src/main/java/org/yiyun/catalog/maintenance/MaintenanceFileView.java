package org.yiyun.catalog.maintenance;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file of a maintenance. A page keeps those that it showed.
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record MaintenanceFileView(
        long id, Kind kind, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy)
        implements Serializable {
    /** What the file is. Texts: {@code maintenance.file.*}. */
    public enum Kind {
        /** 佐证: handed in by people. */
        EVIDENCE,
        /** 脚本 (SQL). */
        SQL,
        /** 脚本 (国家目录 TXT). */
        TXT
    }
}
