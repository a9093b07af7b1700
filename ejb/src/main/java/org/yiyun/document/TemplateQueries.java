package org.yiyun.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.document.internal.KindList;
import org.yiyun.document.internal.TemplateStore;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of templates. */
@Stateless
public class TemplateQueries {
    private final KindList kinds;
    private final TemplateStore templates;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public TemplateQueries(KindList kinds, TemplateStore templates, AuditTrail audit, BusinessClock clock) {
        this.kinds = kinds;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TemplateQueries() {
        this(null, null, null, null);
    }

    @Requires(Permission.TEMPLATE_READ)
    public List<TemplateKindView> kinds() {
        return kinds.all().stream().map(this::view).toList();
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.TEMPLATE_READ)
    public TemplateKindView kind(String kind) {
        return view(kinds.get(kind));
    }

    /**
     * Newest first.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.TEMPLATE_READ)
    public List<TemplateVersion> versions(String kind) {
        return templates.of(kinds.get(kind).code());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.TEMPLATE_READ)
    public TemplateVersion version(String kind, int version) {
        return templates.get(kinds.get(kind).code(), version);
    }

    /**
     * The Word file, to be changed and brought back.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.TEMPLATE_READ)
    public byte[] content(String kind, int version) {
        var template = version(kind, version);
        audit.record("document.template-fetch", "document-template", kind, Map.of("version", version));
        return templates.content(template);
    }

    private TemplateKindView view(DocumentKind kind) {
        var draft = templates.of(kind.code()).stream().filter(version -> version.status() == TemplateStatus.DRAFT).findFirst();
        return new TemplateKindView(
                kind.code(), kind.title(), kind.shape().fields(), kind.shape().tables(),
                templates.inForce(kind.code(), clock.today()).orElse(null), draft.orElse(null));
    }
}
