package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyun.directive.DirectiveEventView.Type;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.WorkItem;
import org.yiyun.document.DocumentService;
import org.yiyun.document.DocumentView;
import org.yiyun.document.NewDocument;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Caller;

/** When a paper of a directive may be made, and making it. */
@ApplicationScoped
public class DirectivePapers {
    private static final String SUBJECT = "directive";

    private final Directives directives;
    private final DirectiveParts parts;
    private final DirectivePrint print;
    private final DocumentService documents;
    private final BusinessClock clock;

    @Inject
    public DirectivePapers(Directives directives, DirectiveParts parts, DirectivePrint print, DocumentService documents, BusinessClock clock) {
        this.directives = directives;
        this.parts = parts;
        this.print = print;
        this.documents = documents;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DirectivePapers() {
        this(null, null, null, null, null);
    }

    public List<DocumentView> list(String number, Caller caller) {
        return documents.of(SUBJECT, directives.get(number, caller).number());
    }

    public List<DirectivePaper> possible(String number, Caller caller) {
        Directive directive = directives.get(number, caller);
        return Arrays.stream(DirectivePaper.values()).filter(paper -> missing(directive, paper).isEmpty()).toList();
    }

    public DocumentView make(String number, DirectivePaper paper, Caller caller) {
        Directive directive = directives.lock(number, caller);
        missing(directive, paper).ifPresent(fault -> {
            throw BusinessException.invalid(List.of(fault));
        });
        String title = Texts.of(Texts.CHINESE, "directive.paper", paper);
        DocumentView made = documents.make(new NewDocument(
                paper.kind(), SUBJECT, number, title + "-" + number, print.data(directive, paper)));
        directives.add(directive.event(Type.DOCUMENT, caller.name(), clock.now(), Map.of("paper", paper.name(), "name", made.name())));
        return made;
    }

    public DocumentView get(String number, long id, Caller caller) {
        return documents.get(SUBJECT, directives.get(number, caller).number(), id);
    }

    public byte[] content(String number, long id, Caller caller) {
        return documents.content(SUBJECT, directives.get(number, caller).number(), id);
    }

    /** What the paper tells of and is not there yet. */
    private Optional<FieldError> missing(Directive directive, DirectivePaper paper) {
        return switch (paper) {
            case CONFIGURATION_PLAN, IMPLEMENTATION_PLAN -> InterpretationRules.next(parts.records(directive))
                    .map(step -> fault("incomplete", Map.of("step", Texts.of(Texts.CHINESE, "directive.step", step))));
            case CONFIGURATION_MANUAL, TEST_CASES -> directive.versions().isEmpty() ? Optional.of(fault("unlinked", Map.of())) : Optional.empty();
            case TEST_REPORT -> parts.work(directive).stream()
                    .filter(item -> item.item() == WorkItem.SYSTEM_TEST || item.item() == WorkItem.USER_TEST)
                    .filter(item -> !item.done()).findFirst()
                    .map(item -> fault("work-open", Map.of("item", Texts.of(Texts.CHINESE, "directive.work", item.item()))));
            case GO_LIVE_REPORT -> directive.status() == DirectiveStatus.LIVE ? Optional.empty() : Optional.of(fault("not-live", Map.of()));
            case EVALUATION_REPORT -> parts.evaluations(directive).isEmpty() ? Optional.of(fault("not-evaluated", Map.of())) : Optional.empty();
        };
    }

    private static FieldError fault(String key, Map<String, ?> params) {
        return new FieldError("", "field.directive." + key, params);
    }
}
