package org.yiyun.appeal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealFilter;
import org.yiyun.appeal.AppealRow;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.AppealView;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;

/** Reads findings, each time through the sight of the caller. */
@ApplicationScoped
public class AppealReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;

    private final AppealFindings findings;
    private final AppealSources sources;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public AppealReading(AppealFindings findings, AppealSources sources, AuditService audit, BusinessClock clock) {
        this.findings = findings;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AppealReading() {
        this(null, null, null, null);
    }

    public Page<AppealRow> page(AppealFilter filter, PageRequest request, Caller caller) {
        AppealSight sight = AppealSight.of(caller);
        var found = findings.after(filter, sight, clock.now(), Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, findings.count(filter, sight, clock.now()), f -> Cursor.of(f.createdAt(), f.id())).map(this::row);
    }

    public List<AppealRow> rows(AppealFilter filter, int offset, int limit, Caller caller) {
        return findings.rows(filter, AppealSight.of(caller), clock.now(), offset, limit).stream().map(this::row).toList();
    }

    public long count(AppealFilter filter, Caller caller) {
        return findings.count(filter, AppealSight.of(caller), clock.now());
    }

    public Exported<AppealRow> export(AppealFilter filter, Caller caller) {
        Exported<AppealRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("appeal.export", "appeal-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    private AppealRow row(AppealFinding f) {
        return new AppealRow(
                f.number(), f.kind(), f.person(), f.text(), f.status(), f.decision(), f.createdAt(), f.appealUntil(), f.dueAt(),
                f.isOverdue(clock.now()), f.version());
    }

    public AppealView get(String number, Caller caller) {
        return view(findings.get(number, AppealSight.of(caller)), caller);
    }

    public AppealView view(AppealFinding f, Caller caller) {
        return new AppealView(
                f.number(), f.kind(), sources.isVisible(f.complaint()) ? f.complaint() : null, f.person(), f.organisation(),
                f.text(), f.basis(), f.measure(), f.points(), f.status(), f.createdBy(), f.createdAt(), f.appealUntil(), f.dueAt(),
                f.isOverdue(clock.now()), f.reason(), f.claim(), f.decision(), f.decisionText(), f.newPoints(), f.decidedBy(),
                f.decidedAt(), verbs(f, caller), f.version());
    }

    private List<AppealVerb> verbs(AppealFinding f, Caller caller) {
        var parts = f.partsOf(caller.name(), AppealSight.of(caller).decidesOn(f));
        boolean inTime = !clock.now().isAfter(f.appealUntil());
        return Arrays.stream(AppealVerb.values())
                .filter(verb -> verb.isFor(parts) && verb.isAllowedIn(f.status()))
                .filter(verb -> verb != AppealVerb.APPEAL || inTime)
                .toList();
    }

    public List<AppealEventView> history(String number, Caller caller) {
        AppealFinding finding = findings.get(number, AppealSight.of(caller));
        boolean person = caller.name().equals(finding.person());
        return findings.history(finding).stream().map(event -> event.view(person)).toList();
    }
}
