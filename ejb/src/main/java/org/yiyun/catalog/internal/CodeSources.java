package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.source.SourceChanged;

/**
 * Tells whoever cites codes that they have changed. Of a version that touches more codes than people cite one by one, the library as
 * a whole has.
 */
@ApplicationScoped
public class CodeSources {
    private static final int MOST = 500;
    private static final String KIND = "CODE";

    private final DifferenceStore differences;
    private final Event<SourceChanged> sources;

    @Inject
    public CodeSources(DifferenceStore differences, Event<SourceChanged> sources) {
        this.differences = differences;
        this.sources = sources;
    }

    /** For the proxy. */
    protected CodeSources() {
        this(null, null);
    }

    /** In the transaction that publishes the version. */
    public void changed(Library library, CatalogVersion version, Instant at) {
        String number = String.valueOf(version.number());
        String national = library.definition().nationalNumber();
        String name = national.isEmpty() ? library.key() : national;
        sources.fire(new SourceChanged(KIND, name, number, at));
        List<String> codes = differences.codes(version, "", MOST + 1);
        if (codes.size() <= MOST) {
            codes.forEach(code -> sources.fire(new SourceChanged(KIND, name + "/" + code, number, at)));
        }
    }
}
