package org.yiyun.matching.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.ImportRecord;
import org.yiyun.matching.UploadMode;

/** One import of a list and what came of it; its id is that of its job. */
@Entity
@Table(name = "matching_import")
public class MatchingImport {
    @Id
    private UUID id;

    private String library;
    private String institution;
    private String region;
    private @Nullable String file;

    @Enumerated(EnumType.STRING)
    private UploadMode mode;

    @Column(name = "library_version")
    private @Nullable String libraryVersion;

    private long added;
    private long changed;
    private long unchanged;
    private long removed;
    private long rejected;
    private long suggested;
    private long conflicts;
    private long unmatched;
    private long confirmed;

    /** JSON array, see {@link RejectedRows}. */
    @JdbcTypeCode(SqlTypes.JSON)
    private String rejects;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected MatchingImport() {}

    MatchingImport(UUID id, ListOwner owner, @Nullable String file, UploadMode mode, String rejects, long rejected, String by, Instant at) {
        this.id = id;
        library = owner.library();
        institution = owner.institution();
        region = owner.region();
        this.file = file;
        this.mode = mode;
        this.rejects = rejects;
        this.rejected = rejected;
        startedBy = by;
        startedAt = at;
    }

    void taken(long newOnes, long otherOnes, long sameOnes, long goneOnes) {
        added = newOnes;
        changed = otherOnes;
        unchanged = sameOnes;
        removed = goneOnes;
    }

    /** How the list stands when the job has ended. */
    void ended(String version, ListCounts counts, Instant at) {
        libraryVersion = version;
        suggested = counts.suggested();
        conflicts = counts.conflicts();
        unmatched = counts.unmatched();
        confirmed = counts.confirmed();
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    ListOwner owner() {
        return new ListOwner(library, institution, region);
    }

    String rejects() {
        return rejects;
    }

    ImportRecord view() {
        return new ImportRecord(id, library, institution, file, mode, libraryVersion, added, changed, unchanged, removed, rejected, suggested, conflicts,
                unmatched, confirmed, startedAt, startedBy, endedAt);
    }
}
