package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Caller;
import org.yiyun.standardization.ProposeStandardList;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.StandardList;
import org.yiyun.standardization.internal.DatedList.Kind;

/** The dated list of the national codes. */
@ApplicationScoped
public class CodeLists {
    private final DatedLists lists;
    private final LibraryService libraries;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public CodeLists(DatedLists lists, LibraryService libraries, AuditService audit, BusinessClock clock) {
        this.lists = lists;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CodeLists() {
        this(null, null, null, null);
    }

    /** The newest first. */
    public List<StandardList> all() {
        int holding = lists.inForce(Kind.CODES, clock.today()).map(DatedList::version).orElse(0);
        return lists.all(Kind.CODES).stream().map(list -> view(list, list.version() == holding)).toList();
    }

    /** The one that holds today. @throws BusinessException NOT_FOUND before the first */
    public StandardList current() {
        return inForce(clock.today());
    }

    /** @throws BusinessException NOT_FOUND before the first */
    public StandardList inForce(LocalDate on) {
        return lists.inForce(Kind.CODES, on).map(list -> view(list, on.equals(clock.today())))
                .orElseThrow(() -> BusinessException.notFound("standard-list", on));
    }

    public StandardList propose(ProposeStandardList words, Caller caller) {
        caller.refuseNarrowScope();
        refuse(faults(words.codes()));
        List<StandardCode> ordered = words.codes().stream().sorted(Comparator.comparingInt(StandardCode::number)).toList();
        DatedList made = lists.add(Kind.CODES, words.effectiveOn(), words.reason(), CodesJson.write(ordered), caller.name());
        audit.record("standard.list-propose", "standard-list", String.valueOf(made.version()),
                Map.of("effectiveOn", words.effectiveOn().toString(), "codes", ordered.size()));
        return view(made, false);
    }

    public StandardList approve(int version, Caller caller) {
        caller.refuseNarrowScope();
        DatedList list = lists.lock(Kind.CODES, version);
        list.approve(caller.name(), clock.now());
        audit.record("standard.list-approve", "standard-list", String.valueOf(version), Map.of("effectiveOn", list.effectiveOn().toString()));
        return all().stream().filter(one -> one.version() == version).findFirst().orElseThrow();
    }

    /** Codes and numbers once each, libraries that are there. */
    private List<FieldError> faults(List<StandardCode> codes) {
        Set<String> known = Lent.reading(() -> libraries.list().stream().map(LibraryView::key).collect(Collectors.toSet()));
        Set<String> names = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            StandardCode code = codes.get(i);
            String path = "codes[" + i + "].";
            if (!names.add(code.code())) {
                faults.add(new FieldError(path + "code", "field.standard.twice", Map.of("value", code.code())));
            }
            if (!numbers.add(code.number())) {
                faults.add(new FieldError(path + "number", "field.standard.twice", Map.of("value", code.number())));
            }
            for (String library : code.libraries()) {
                if (!known.contains(library)) {
                    faults.add(new FieldError(path + "libraries", "field.standard.library", Map.of("library", library)));
                }
            }
        }
        return faults;
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
    }

    private static StandardList view(DatedList list, boolean inForce) {
        return new StandardList(
                list.version(), list.effectiveOn(), list.reason(), CodesJson.read(list.content()), list.createdBy(), list.createdAt(),
                list.approvedBy(), list.approvedAt(), inForce);
    }
}
