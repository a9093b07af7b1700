package org.yiyun.knowledge.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.yiyun.knowledge.Citation;
import org.yiyun.knowledge.CitedKind;

/** A citation as it is stored. */
@Embeddable
record CitationRow(
        @Enumerated(EnumType.STRING) CitedKind kind,
        @Column(name = "cited_key") String citedKey,
        @Column(name = "cited_version") String citedVersion) {
    static CitationRow of(Citation citation) {
        return new CitationRow(citation.kind(), citation.key(), citation.version());
    }

    Citation citation() {
        return new Citation(kind, citedKey, citedVersion);
    }
}
