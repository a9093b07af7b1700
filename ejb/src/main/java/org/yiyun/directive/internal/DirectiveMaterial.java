package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.directive.DirectiveEventView.Type;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveFileView;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.PublishedText;
import org.yiyun.directive.ReadingAid;
import org.yiyun.directive.TiedVersion;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.PolicyView;
import org.yiyun.security.Caller;

/** Files of directives, and which of them are read beside a version of a policy. */
@ApplicationScoped
public class DirectiveMaterial {
    private static final String SUBJECT = "directive";

    private final Directives directives;
    private final DirectiveFileStore files;
    private final PolicyQueries policies;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public DirectiveMaterial(Directives directives, DirectiveFileStore files, PolicyQueries policies, AuditService audit, BusinessClock clock) {
        this.directives = directives;
        this.files = files;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DirectiveMaterial() {
        this(null, null, null, null, null);
    }

    public List<DirectiveFileView> list(String number, Caller caller) {
        return files.of(directives.get(number, caller));
    }

    public DirectiveFileView attach(String number, DirectiveFileKind kind, String name, InputStream content, Caller caller) throws IOException {
        Directive directive = directives.lock(number, caller);
        directive.expectAnyBut(Set.of(DirectiveStatus.WITHDRAWN));
        DirectiveFileView kept = files.add(directive, kind, CheckedFile.read(name, content), caller.name(), clock.now());
        directives.add(directive.event(Type.ATTACHED, caller.name(), kept.createdAt(), Map.of("name", kept.name())));
        audit.record("directive.attach", SUBJECT, number, Map.of("file", kept.id(), "kind", kind, "sha256", kept.sha256()));
        return kept;
    }

    public void detach(String number, long id, Caller caller) {
        Directive directive = directives.lock(number, caller);
        directive.expectAnyBut(Set.of(DirectiveStatus.LIVE, DirectiveStatus.WITHDRAWN));
        DirectiveFileView file = files.get(directive, id);
        files.remove(file);
        directives.add(directive.event(Type.DETACHED, caller.name(), clock.now(), Map.of("name", file.name())));
        audit.record("directive.detach", SUBJECT, number, Map.of("file", id, "sha256", file.sha256()));
    }

    public DirectiveFileView get(String number, long id, Caller caller) {
        return files.get(directives.get(number, caller), id);
    }

    public byte[] content(String number, long id, Caller caller) {
        DirectiveFileView file = get(number, id, caller);
        audit.record("directive.file-read", SUBJECT, number, Map.of("file", id));
        return files.content(file);
    }

    /** Those of a version; for institutions only once it is published (before that there is no such version for them), and only what is meant for them. */
    public List<ReadingAid> reading(String policy, int version, Caller caller) {
        boolean inside = Directives.isSeenBy(caller);
        if (policies.version(policy, version).status() != PolicyStatus.PUBLISHED && !inside) {
            return List.of();
        }
        return directives.of(policy, version).stream().map(directive -> aid(directive, files.of(directive))).toList();
    }

    private static ReadingAid aid(Directive d, List<DirectiveFileView> all) {
        return new ReadingAid(
                d.number(), d.title(), d.issuer(), d.documentNumber(), d.issuedOn(), d.effectiveOn(),
                all.stream().filter(file -> file.kind().isForInstitutions()).toList());
    }

    /** Every text with a published version, once for each; the same for everybody. */
    public List<PublishedText> published() {
        List<Directive> readable = directives.readable();
        Map<Long, List<DirectiveFileView>> material = files.of(readable);
        Set<String> known = policies.list().stream().map(PolicyView::id).collect(Collectors.toSet());
        Map<String, List<PolicyVersionView>> versions = new HashMap<>();
        List<PublishedText> texts = new ArrayList<>();
        for (Directive directive : readable) {
            for (TiedVersion tied : directive.versions()) {
                versions.computeIfAbsent(tied.policy(), policy -> known.contains(policy) ? policies.versions(policy) : List.of()).stream()
                        .filter(version -> version.version() == tied.version() && version.status() == PolicyStatus.PUBLISHED)
                        .forEach(version -> texts.add(new PublishedText(
                                tied.policy(), version.title(), tied.version(), aid(directive, material.getOrDefault(directive.id(), List.of())))));
            }
        }
        return texts;
    }

    /** @throws BusinessException NOT_FOUND also for what is not meant for the caller */
    public DirectiveFileView readingFile(String policy, int version, long id, Caller caller) {
        return reading(policy, version, caller).stream().flatMap(aid -> aid.files().stream()).filter(file -> file.id() == id).findFirst()
                .orElseThrow(() -> BusinessException.notFound("attachment", id));
    }

    public byte[] readingContent(String policy, int version, long id, Caller caller) {
        DirectiveFileView file = readingFile(policy, version, id, caller);
        audit.record("directive.file-read", "policy", policy, Map.of("version", version, "file", id));
        return files.content(file);
    }
}
