package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;
import org.yiyun.catalog.VersionQueries;

/** Asks every feature what of it uses the codes that a version changes, stops or re-uses. */
@ApplicationScoped
public class VersionImpact {
    private static final int AT_A_TIME = 10_000;
    private static final int EXAMPLES = 10;

    private final DifferenceStore differences;
    private final Iterable<CodeUsers> users;

    @Inject
    public VersionImpact(DifferenceStore differences, Instance<CodeUsers> users) {
        this.differences = differences;
        this.users = users;
    }

    /** Outside a container. */
    public VersionImpact(DifferenceStore differences, Iterable<CodeUsers> users) {
        this.differences = differences;
        this.users = users;
    }

    /** For the proxy. */
    protected VersionImpact() {
        this(null, (Iterable<CodeUsers>) null);
    }

    /** Only what uses at least one; in the order in which the features were found. */
    public List<CodeUse> of(Library library, CatalogVersion version) {
        List<Tally> tallies = new ArrayList<>();
        users.forEach(user -> tallies.add(new Tally(user)));
        String behind = "";
        for (int asked = 0; asked < VersionQueries.MOST_ASKED; asked += AT_A_TIME) {
            List<String> codes = differences.codes(version, behind, AT_A_TIME);
            if (codes.isEmpty()) {
                break;
            }
            tallies.forEach(tally -> tally.ask(library, codes));
            behind = codes.get(codes.size() - 1);
        }
        return tallies.stream().map(Tally::use).filter(use -> use.count() > 0).toList();
    }

    /** What a feature says of one part of the codes after the other. */
    private static final class Tally {
        private final CodeUsers user;
        private final Set<String> named = new LinkedHashSet<>();
        private String kind = "";
        private long count;
        private boolean whole = true;

        Tally(CodeUsers user) {
            this.user = user;
        }

        void ask(Library library, List<String> codes) {
            CodeUse use = user.usesOf(library.key(), codes);
            kind = use.kind();
            count += use.count();
            whole = whole && use.examples().size() == use.count();
            named.addAll(use.examples());
        }

        CodeUse use() {
            return new CodeUse(kind, whole ? named.size() : count, named.stream().limit(EXAMPLES).toList());
        }
    }

    /** As it is kept with the approval. */
    public String kept(Library library, CatalogVersion version) {
        return UsesJson.write(of(library, version));
    }
}
