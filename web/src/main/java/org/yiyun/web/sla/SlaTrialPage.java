package org.yiyun.web.sla;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.sla.SlaQueries;
import org.yiyun.sla.SlaTrialService;
import org.yiyun.sla.TrialDifference;
import org.yiyun.sla.TrialEffect;
import org.yiyun.sla.TrialView;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The tickets that would have fared otherwise under a draft. */
@Named
@RequestScoped
public class SlaTrialPage {
    private static final int ROWS = 50;
    private static final int WHOLE = 100;

    @EJB
    private SlaTrialService trials;
    @EJB
    private SlaQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;

    private @Nullable TrialView trial;
    private @Nullable Page<TrialDifference> page;

    /** An effect and how many tickets it befell. */
    public record Bar(TrialEffect effect, long count, long percent) {
        public TrialEffect getEffect() {
            return effect;
        }

        public long getCount() {
            return count;
        }

        public long getPercent() {
            return percent;
        }
    }

    /** Answers 404 for what is no trial. */
    public void load() {
        trial = trials.get(UrlQuery.uuid("sla-trial", url.get("id")));
    }

    public @Nullable TrialView getTrial() {
        return trial;
    }

    public String getRuleName() {
        return queries.history(trial.ruleId()).stream()
                .filter(view -> view.rule().version() == trial.ruleVersion())
                .map(view -> user.getLocale().equals(Locale.ENGLISH) ? view.nameEn() : view.rule().name())
                .findFirst()
                .orElse(trial.ruleId());
    }

    public Page<TrialDifference> getPage() {
        if (page == null) {
            page = trials.differences(trial.id(), wanted(), url.place(ROWS));
        }
        return page;
    }

    private Set<TrialEffect> wanted() {
        return url.constant("effect", TrialEffect.class).map(Set::of).orElse(Set.of());
    }

    /** All effects with their counts, the longest bar for the most frequent. */
    public List<Bar> getBars() {
        var most = Math.max(1, Arrays.stream(TrialEffect.values()).mapToLong(this::count).max().orElse(1));
        return Arrays.stream(TrialEffect.values())
                .map(effect -> new Bar(effect, count(effect), count(effect) * WHOLE / most))
                .toList();
    }

    private long count(TrialEffect effect) {
        var tally = trial.tally();
        return switch (effect) {
            case NEWLY_BREACHED -> tally.newlyBreached();
            case NO_LONGER_BREACHED -> tally.noLongerBreached();
            case NEWLY_ASSESSED -> tally.newlyAssessed();
            case NO_LONGER_ASSESSED -> tally.noLongerAssessed();
        };
    }
}
