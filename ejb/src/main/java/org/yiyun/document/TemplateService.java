package org.yiyun.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.internal.KindList;
import org.yiyun.document.internal.TemplateCheckIn;
import org.yiyun.document.internal.TemplateStore;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.office.DocxTemplate;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes a template in, tries it, and puts it in force. */
@Stateless
public class TemplateService {
    private static final int MAX_NOTE = 500;

    private final KindList kinds;
    private final TemplateStore templates;
    private final TemplateCheckIn checkIn;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public TemplateService(KindList kinds, TemplateStore templates, TemplateCheckIn checkIn, AuditTrail audit, BusinessClock clock) {
        this.kinds = kinds;
        this.templates = templates;
        this.checkIn = checkIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TemplateService() {
        this(null, null, null, null, null);
    }

    /**
     * A new draft from a Word file; a draft before it is discarded.
     *
     * @param note why it was changed
     * @throws BusinessException NOT_FOUND, FILE_REFUSED for what is no Word file, TOO_LARGE, INVALID with everything in it that is to be
     *     changed: unknown placeholders by their names, macros, embedded objects, what comes from outside
     */
    @Requires(Permission.TEMPLATE_EDIT)
    public TemplateVersion upload(String kind, String name, InputStream content, @Nullable String note) throws IOException {
        var words = note == null ? "" : note.strip();
        if (words.length() > MAX_NOTE) {
            throw BusinessException.invalid("note", "field.size", Map.of("min", 0, "max", MAX_NOTE));
        }
        var known = kinds.get(kind);
        var file = checkIn.read(known, name, content);
        templates.lock(kind);
        var draft = templates.add(kind, file, words, null, Callers.current().name(), clock.now());
        audit.record("document.template-upload", "document-template", kind, Map.of(
                "version", draft.version(), "sha256", draft.sha256(), "note", words));
        return draft;
    }

    /**
     * The template filled with sample data, which is kept nowhere. A draft may be published after that.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires({Permission.TEMPLATE_EDIT, Permission.TEMPLATE_PUBLISH})
    public byte[] trial(String kind, int version) {
        var known = kinds.get(kind);
        templates.lock(kind);
        var template = templates.get(kind, version);
        if (template.status() == TemplateStatus.DRAFT) {
            templates.tried(template, Callers.current().name(), clock.now());
        }
        audit.record("document.template-try", "document-template", kind, Map.of("version", version));
        return DocxTemplate.read(templates.content(template)).fill(known.shape().sample(), clock.now());
    }

    /**
     * Puts a draft in force.
     *
     * @param effective first day on which documents are made by it, today or later; null for today
     * @throws BusinessException NOT_FOUND, TEMPLATE_STATE if it is no draft any more, TEMPLATE_UNTRIED if nobody has tried it, INVALID for
     *     a day that is past, or if the kind has changed since so that it has unknown placeholders
     */
    @Requires(Permission.TEMPLATE_PUBLISH)
    public TemplateVersion publish(String kind, int version, @Nullable LocalDate effective) {
        var known = kinds.get(kind);
        templates.lock(kind);
        var draft = templates.get(kind, version);
        if (draft.status() != TemplateStatus.DRAFT) {
            throw new BusinessException(ProblemType.TEMPLATE_STATE, Map.of("version", version, "templateStatus", draft.status().name()));
        }
        if (draft.triedAt() == null) {
            throw new BusinessException(ProblemType.TEMPLATE_UNTRIED, Map.of("version", version));
        }
        var day = effective == null ? clock.today() : effective;
        if (day.isBefore(clock.today())) {
            throw BusinessException.invalid("effective", "field.past", Map.of());
        }
        var faults = DocxTemplate.read(templates.content(draft)).faults(known.shape());
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        var published = templates.publish(draft, day, Callers.current().name(), clock.now());
        audit.record("document.template-publish", "document-template", kind, Map.of("version", version, "from", day));
        return published;
    }
}
