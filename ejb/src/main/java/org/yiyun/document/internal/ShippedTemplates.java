package org.yiyun.document.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.TemplateStatus;
import org.yiyun.platform.BusinessClock;

/**
 * Takes in the templates that the product brings: of each kind the first one, and a newer one as long as nobody has published a
 * template of their own.
 */
@Singleton
@Startup
public class ShippedTemplates {
    /** Who publishes what comes with the product. */
    static final String SHIPPED = "system:shipped";
    private static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

    private final KindList kinds;
    private final TemplateStore templates;
    private final BusinessClock clock;

    @Inject
    public ShippedTemplates(KindList kinds, TemplateStore templates, BusinessClock clock) {
        this.kinds = kinds;
        this.templates = templates;
        this.clock = clock;
    }

    /** For the container. */
    protected ShippedTemplates() {
        this(null, null, null);
    }

    /** Adds what is missing. */
    @PostConstruct
    public void load() {
        kinds.all().forEach(this::load);
    }

    private void load(DocumentKind kind) {
        templates.lock(kind.code());
        var known = templates.of(kind.code());
        var own = known.stream().anyMatch(version -> !version.shipped() && version.status() != TemplateStatus.DISCARDED);
        if (own || templates.revision(kind.code()) >= kind.revision()) {
            return;
        }
        var now = clock.now();
        var file = TemplateCheckIn.check(kind, kind.title() + ".docx", kind.shipped().get(), now);
        var draft = templates.add(kind.code(), file, "随产品提供", kind.revision(), SHIPPED, now);
        templates.publish(draft, known.isEmpty() ? SINCE_EVER : clock.today(), SHIPPED, now);
    }
}
