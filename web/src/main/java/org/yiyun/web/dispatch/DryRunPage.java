package org.yiyun.web.dispatch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DryRunDifference;
import org.yiyun.dispatch.DryRunEffect;
import org.yiyun.dispatch.DryRunService;
import org.yiyun.dispatch.DryRunView;
import org.yiyun.platform.paging.Page;
import org.yiyun.web.faces.UrlQuery;

/** The tickets for which a draft would have chosen otherwise. */
@Named
@RequestScoped
public class DryRunPage {
    private static final int ROWS = 50;
    private static final int WHOLE = 100;

    @EJB
    private DryRunService dryRuns;
    @Inject
    private UrlQuery url;

    private @Nullable DryRunView run;
    private @Nullable Page<DryRunDifference> page;

    /** An effect and how many tickets it befell. */
    public record Bar(DryRunEffect effect, long count, long percent) {}

    /** Answers 404 for what is no dry run. */
    public void load() {
        run = dryRuns.get(UrlQuery.uuid("dispatch-dry-run", url.get("id")));
    }

    public @Nullable DryRunView getRun() {
        return run;
    }

    public Page<DryRunDifference> getPage() {
        if (page == null) {
            var wanted = url.constant("effect", DryRunEffect.class).map(Set::of).orElse(Set.of());
            page = dryRuns.differences(run.id(), wanted, url.place(ROWS));
        }
        return page;
    }

    /** All effects with their counts, the longest bar for the most frequent. */
    public List<Bar> getBars() {
        var most = Math.max(1, Arrays.stream(DryRunEffect.values()).mapToLong(this::count).max().orElse(1));
        return Arrays.stream(DryRunEffect.values()).map(effect -> new Bar(effect, count(effect), count(effect) * WHOLE / most)).toList();
    }

    private long count(DryRunEffect effect) {
        var tally = run.tally();
        return switch (effect) {
            case OTHER_PERSON -> tally.other();
            case NOBODY -> tally.nobody();
            case SOMEBODY -> tally.somebody();
        };
    }
}
