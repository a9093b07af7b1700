package org.yiyun.handover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** What people hold in all features, asked and moved in the name of this one: who replaces somebody need not be allowed to do all that. */
@ApplicationScoped
public class HeldWorks {
    private static final Caller SYSTEM = Caller.system("handover");

    private final Iterable<HeldWork> features;

    @Inject
    public HeldWorks(@Any Instance<HeldWork> features) {
        this((Iterable<HeldWork>) features);
    }

    HeldWorks(Iterable<HeldWork> features) {
        this.features = features;
    }

    /** For the proxy. */
    protected HeldWorks() {
        this(List.of());
    }

    /** In order of kind and number. */
    List<HeldItem> of(String login) {
        List<HeldItem> items = new ArrayList<>();
        Callers.runAs(SYSTEM, () -> features.forEach(feature -> items.addAll(feature.of(login))));
        return sorted(items);
    }

    private static List<HeldItem> sorted(List<HeldItem> items) {
        return items.stream().sorted(Comparator.comparing(HeldItem::kind).thenComparing(HeldItem::number)).toList();
    }

    /**
     * Gives the successor all that the person holds by now, and returns it in order of kind and number.
     *
     * @throws BusinessException INVALID with the thing that the successor may not have, and why; and if something is left behind
     */
    List<HeldItem> handOver(String from, String to, String reason) {
        List<HeldItem> given = new ArrayList<>();
        Callers.runAs(SYSTEM, () -> {
            Map<HeldWork, List<HeldItem>> held = new LinkedHashMap<>();
            features.forEach(feature -> held.put(feature, feature.of(from)));
            held.forEach((feature, items) -> items.forEach(item -> give(feature, item, from, to, reason)));
            held.values().forEach(given::addAll);
            for (var feature : features) {
                feature.of(from).stream().findFirst().ifPresent(left -> {
                    throw BusinessException.invalid("successor", "field.handover-left", Map.of("number", left.number(), "title", left.title()));
                });
            }
        });
        return sorted(given);
    }

    private static void give(HeldWork feature, HeldItem item, String from, String to, String reason) {
        try {
            feature.handOver(item, from, to, reason);
        } catch (BusinessException refused) {
            throw BusinessException.invalid("successor", "field.handover-refused", Map.of(
                    "number", item.number(), "title", item.title(),
                    "why", refused.errors().isEmpty() ? ProblemTexts.detail(Texts.CHINESE, refused)
                            : ProblemTexts.error(Texts.CHINESE, refused.errors().get(0))));
        }
    }
}
