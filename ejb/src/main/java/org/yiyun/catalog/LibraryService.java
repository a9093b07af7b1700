package org.yiyun.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.catalog.engine.DefinitionCheck;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.internal.Library;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Libraries as data: which there are, and new ones without a release. */
@Stateless
public class LibraryService {
    private final Libraries libraries;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public LibraryService(Libraries libraries, AuditTrail audit, BusinessClock clock) {
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected LibraryService() {
        this(null, null, null);
    }

    /** All, the national ones first. */
    @Requires(Permission.CATALOG_READ)
    public List<LibraryView> list() {
        Map<Integer, Long> open = libraries.open();
        return libraries.all().stream().map(library -> library.view(open.getOrDefault(library.id(), 0L))).toList();
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.CATALOG_READ)
    public LibraryView get(String key) {
        Library library = libraries.get(key);
        return library.view(libraries.open().getOrDefault(library.id(), 0L));
    }

    /**
     * A new library, empty at first.
     *
     * @throws BusinessException INVALID with every fault of the definition, ALREADY_EXISTS
     */
    @Requires(Permission.CATALOG_EDIT)
    public LibraryView add(LibraryDefinition definition) {
        refuse(DefinitionCheck.faults(definition));
        if (libraries.find(definition.key()).isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "library", "id", definition.key()));
        }
        libraries.add(new Library(definition, false, Callers.current().name(), clock.now()));
        audit.record("catalog.define", "library", definition.key(),
                Map.of("name", definition.nameZh(), "fields", definition.fields().size()));
        return get(definition.key());
    }

    /**
     * Changes the definition of a library that people have added. Once it has entries, code and name stay the fields they are, and
     * no field goes.
     *
     * @throws BusinessException INVALID; CONFLICT for a library that comes with the product; STALE_DATA
     */
    @Requires(Permission.CATALOG_EDIT)
    public LibraryView change(LibraryDefinition definition, int version) {
        Library library = libraries.lock(definition.key());
        if (library.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
        if (library.isShipped()) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        refuse(DefinitionCheck.faults(definition));
        if (library.current() != null) {
            refuse(losses(library.definition(), definition));
        }
        library.define(definition, Callers.current().name(), clock.now());
        libraries.flush();
        audit.record("catalog.redefine", "library", definition.key(),
                Map.of("name", definition.nameZh(), "fields", definition.fields().size()));
        return get(definition.key());
    }

    private static List<FieldError> losses(LibraryDefinition before, LibraryDefinition after) {
        boolean moved = !before.codeField().equals(after.codeField()) || !before.nameField().equals(after.nameField());
        List<String> lost = before.fields().stream().map(FieldDefinition::key).filter(key -> after.field(key).isEmpty()).toList();
        if (!moved && lost.isEmpty()) {
            return List.of();
        }
        return List.of(new FieldError(moved ? "codeField" : "fields", "field.catalog.lost", Map.of("fields", String.join(" ", lost))));
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
    }
}
