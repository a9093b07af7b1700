package org.yiyun.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.AuditedEntity;

/** A code library: its definition and how far its versions have come. */
@Entity
@Table(name = "catalog_library")
public class Library extends AuditedEntity {
    /** Definitions by their text, as every look at a library asks for its definition. */
    private static final Recent<String, LibraryDefinition> READ = new Recent<>(100);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_library_seq")
    @SequenceGenerator(name = "catalog_library_seq", sequenceName = "catalog_library_seq", allocationSize = 1)
    private Integer id;

    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private String definition;

    private boolean shipped;
    private long entries;
    private @Nullable Integer current;
    private long revision;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected Library() {}

    public Library(LibraryDefinition definition, boolean shipped, String by, Instant at) {
        super(by, at);
        key = definition.key();
        this.definition = DefinitionJson.write(definition);
        this.shipped = shipped;
    }

    /** Another definition under the same key. */
    public void define(LibraryDefinition changed, String by, Instant at) {
        definition = DefinitionJson.write(changed);
        touched(by, at);
    }

    /**
     * The instant of the next publication: now, or just behind the last one if a clock has gone backwards, so that no two
     * publications of a library are known since the same instant.
     */
    public Instant nextInstant(Instant now) {
        return publishedAt != null && !now.isAfter(publishedAt) ? publishedAt.plusNanos(1000) : now;
    }

    /** A version has been published. */
    public void published(int number, long inForce, String by, Instant at) {
        current = number;
        entries = inForce;
        revision++;
        publishedAt = at;
        touched(by, at);
    }

    public LibraryView view(long open) {
        return new LibraryView(key, definition(), shipped, entries, current, publishedAt, open, version());
    }

    public int id() {
        return id;
    }

    public String key() {
        return key;
    }

    public LibraryDefinition definition() {
        return READ.get(definition, DefinitionJson::read);
    }

    public boolean isShipped() {
        return shipped;
    }

    /** Number of the version published last, null before the first. */
    public @Nullable Integer current() {
        return current;
    }

    public long revision() {
        return revision;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
