package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionFileView;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.BoardCell;
import org.yiyun.standardization.BoardFilter;
import org.yiyun.standardization.BoardRow;
import org.yiyun.standardization.InstitutionAdoptions;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.StandardList;
import org.yiyun.standardization.engine.AdoptionShare;

/** Reads adoptions. The board is worked out as a whole: six statements, however many institutions there are. */
@ApplicationScoped
public class AdoptionReading {
    private final Adoptions adoptions;
    private final AdoptionFiles files;
    private final CodeLists lists;
    private final SeenInstitutions institutions;
    private final Shares shares;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public AdoptionReading(
            Adoptions adoptions, AdoptionFiles files, CodeLists lists, SeenInstitutions institutions, Shares shares, AuditService audit,
            BusinessClock clock) {
        this.adoptions = adoptions;
        this.files = files;
        this.lists = lists;
        this.institutions = institutions;
        this.shares = shares;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AdoptionReading() {
        this(null, null, null, null, null, null, null);
    }

    public Page<BoardRow> page(BoardFilter filter, PageRequest request) {
        List<BoardRow> rows = rows(filter);
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        String behind = cursor == null ? "" : cursor.keys().get(0);
        List<BoardRow> found = rows.stream().filter(row -> row.institution().compareTo(behind) > 0).limit(request.limit() + 1L).toList();
        return Page.of(found, request, rows.size(), row -> Cursor.of(row.institution()));
    }

    public List<BoardRow> rows(BoardFilter filter) {
        StandardList list = lists.current();
        List<InstitutionView> seen = institutions.active(filter.text(), filter.kind(), filter.region()).stream()
                .filter(one -> filter.grade() == null || filter.grade() == one.grade())
                .toList();
        Shares.Known known = shares.read(null);
        Map<String, Map<String, Adoption>> begun = new HashMap<>();
        adoptions.all(Callers.current().scope().institution()).forEach(one -> begun.computeIfAbsent(one.institution(), none -> new HashMap<>()).put(one.code(), one));
        LocalDate today = clock.today();
        return seen.stream().map(one -> row(one, list, known, begun.getOrDefault(one.code(), Map.of()), today))
                .filter(row -> isWanted(row, filter))
                .toList();
    }

    private static BoardRow row(
            InstitutionView institution, StandardList list, Shares.Known known, Map<String, Adoption> begun, LocalDate today) {
        List<BoardCell> cells = new ArrayList<>();
        for (StandardCode code : list.codes()) {
            Adoption adoption = begun.get(code.code());
            cells.add(new BoardCell(
                    code.code(), adoption != null || code.concerns(institution.kind()),
                    adoption == null ? AdoptionStatus.NOT_BEGUN : adoption.status(), known.of(code, institution.code(), adoption),
                    adoption == null ? null : adoption.dueOn(), adoption != null && adoption.isOverdue(today)));
        }
        List<BoardCell> concerned = cells.stream().filter(BoardCell::concerned).toList();
        return new BoardRow(
                institution.code(), institution.name(), institution.kind(), institution.grade(), institution.region(),
                (int) concerned.stream().filter(cell -> cell.status() == AdoptionStatus.ACCEPTED).count(), concerned.size(),
                (int) concerned.stream().filter(BoardCell::overdue).count(), cells);
    }

    private static boolean isWanted(BoardRow row, BoardFilter filter) {
        if (filter.status() == null && filter.code() == null && !filter.overdue()) {
            return true;
        }
        return row.cells().stream().anyMatch(cell -> cell.concerned()
                && (filter.code() == null || filter.code().equals(cell.code()))
                && (filter.status() == null || filter.status() == cell.status())
                && (!filter.overdue() || cell.overdue()));
    }

    public List<BoardRow> export(BoardFilter filter) {
        List<BoardRow> rows = rows(filter);
        audit.record("standard.export", "standard-board", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public InstitutionAdoptions institution(@Nullable String named, Caller caller) {
        InstitutionView institution = institutions.named(named, caller);
        StandardList list = lists.current();
        Shares.Known known = shares.read(institution.code());
        Map<String, Adoption> begun = new HashMap<>();
        adoptions.all(institution.code()).forEach(one -> begun.put(one.code(), one));
        Map<Long, Long> counts = files.counts(institution.code());
        List<AdoptionView> codes = list.codes().stream()
                .filter(code -> code.concerns(institution.kind()) || begun.containsKey(code.code()))
                .map(code -> view(institution, code, known, begun.get(code.code()), counts, caller))
                .toList();
        return new InstitutionAdoptions(
                institution.code(), institution.name(), institution.kind(), institution.grade(), institution.region(), list.version(), codes);
    }

    public AdoptionView get(String named, String code, Caller caller) {
        InstitutionView institution = institutions.get(named, caller);
        StandardCode of = code(code);
        return view(
                institution, of, shares.read(institution.code()), adoptions.find(institution.code(), code).orElse(null),
                files.counts(institution.code()), caller);
    }

    /** @throws BusinessException NOT_FOUND for a code that is not on the list that holds today */
    StandardCode code(String code) {
        return lists.current().code(code).orElseThrow(() -> BusinessException.notFound("standard-code", code));
    }

    private AdoptionView view(
            InstitutionView institution, StandardCode code, Shares.Known known, @Nullable Adoption adoption, Map<Long, Long> counts,
            Caller caller) {
        AdoptionShare share = known.of(code, institution.code(), adoption);
        boolean concerned = code.concerns(institution.kind());
        List<AdoptionVerb> verbs = (adoption == null ? concerned ? Adoption.firstVerbs(caller) : List.<AdoptionVerb>of() : adoption.verbs(caller))
                .stream().filter(verb -> verb != AdoptionVerb.STATE_SHARE || !share.source().isDerived())
                .toList();
        return adoption == null
                ? new AdoptionView(
                        institution.code(), code.code(), code.number(), code.nameZh(), code.libraries(), concerned, AdoptionStatus.NOT_BEGUN,
                        share, percent(share), code.guide(), null, null, null, false, null, null, null, null, null, 0, verbs, 0)
                : new AdoptionView(
                        institution.code(), code.code(), code.number(), code.nameZh(), code.libraries(), concerned, adoption.status(), share,
                        percent(share), code.guide(), adoption.responsible(), adoption.dueOn(), adoption.steps(),
                        adoption.isOverdue(clock.today()), adoption.adaptedBy(), adoption.verifiedBy(), adoption.verifiedAt(),
                        adoption.acceptedBy(), adoption.acceptedAt(), counts.getOrDefault(adoption.id(), 0L), verbs, adoption.version());
    }

    private static @Nullable BigDecimal percent(AdoptionShare share) {
        return share.value() == null ? null : share.value().movePointRight(2).setScale(2, RoundingMode.DOWN);
    }

    public List<AdoptionEventView> history(String institution, String code, Caller caller) {
        return adoptions.find(institutions.get(institution, caller).code(), code)
                .map(found -> adoptions.history(found).stream().map(AdoptionEvent::view).toList())
                .orElse(List.of());
    }

    public List<AdoptionFileView> files(String institution, String code, Caller caller) {
        return adoptions.find(institutions.get(institution, caller).code(), code).map(files::of).orElse(List.of());
    }

    public AdoptionFileView file(String institution, String code, long id, Caller caller) {
        return files.get(adoptions.find(institutions.get(institution, caller).code(), code)
                .orElseThrow(() -> BusinessException.notFound("attachment", id)), id);
    }

    public byte[] content(String institution, String code, long id, Caller caller) {
        AdoptionFileView file = file(institution, code, id, caller);
        audit.record("standard.read-file", "standard-adoption", institution + "/" + code, Map.of("file", file.name(), "sha256", file.sha256()));
        return files.content(file);
    }
}
