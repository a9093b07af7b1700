package org.yiyun.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.document.internal.DocumentStore;
import org.yiyun.document.internal.KindList;
import org.yiyun.document.internal.TemplateStore;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.office.DocxTemplate;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Sha256;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Requires;

/**
 * Makes documents from templates and keeps them. For the features that the documents belong to: each asks for its own permissions and
 * for the sight of the subject before it comes here, no adapter comes here by itself.
 */
@Stateless
public class DocumentService {
    private final KindList kinds;
    private final TemplateStore templates;
    private final DocumentStore documents;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public DocumentService(KindList kinds, TemplateStore templates, DocumentStore documents, AuditTrail audit, BusinessClock clock) {
        this.kinds = kinds;
        this.templates = templates;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DocumentService() {
        this(null, null, null, null, null);
    }

    /**
     * Makes a document by the template that is in force today; kept for good.
     *
     * @throws BusinessException NOT_FOUND if there is no such kind or no template in force
     */
    @Requires
    public DocumentView make(NewDocument document) {
        var kind = kinds.get(document.kind());
        var template = templates.inForce(kind.code(), clock.today())
                .orElseThrow(() -> BusinessException.notFound("document-template", kind.title()));
        var now = clock.now();
        var content = DocxTemplate.read(templates.content(template)).fill(document.data(), now);
        var made = documents.add(
                document, kind.title(), template.version(), content, Sha256.hex(content), Callers.current().name(), now);
        audit.record("document.make", "document", String.valueOf(made.id()), Map.of(
                "kind", kind.code(), "about", document.subjectType() + " " + document.subject(), "template", template.version(),
                "sha256", made.sha256()));
        return made;
    }

    /** Those of one subject, the newest first. */
    @Requires
    public List<DocumentView> of(String subjectType, String subject) {
        return documents.of(subjectType, subject);
    }

    /** @throws BusinessException NOT_FOUND also for one of another subject */
    @Requires
    public DocumentView get(String subjectType, String subject, long id) {
        return documents.get(subjectType, subject, id);
    }

    /**
     * Its bytes, as they were made; audited.
     *
     * @throws BusinessException as {@link #get}
     */
    @Requires
    public byte[] content(String subjectType, String subject, long id) {
        var document = documents.get(subjectType, subject, id);
        audit.record("document.read", "document", String.valueOf(id), Map.of("kind", document.kind(), "about", subjectType + " " + subject));
        return documents.content(document);
    }

    /**
     * Whether the kept version of its template, filled with its kept data, gives its bytes again.
     *
     * @throws BusinessException as {@link #get}
     */
    @Requires
    public boolean isReproducible(String subjectType, String subject, long id) {
        var document = documents.get(subjectType, subject, id);
        var template = templates.get(document.kind(), document.template());
        var again = DocxTemplate.read(templates.content(template)).fill(documents.data(document), document.createdAt());
        return Sha256.hex(again).equals(document.sha256());
    }
}
