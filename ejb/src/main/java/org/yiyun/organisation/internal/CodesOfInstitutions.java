package org.yiyun.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.organisation.InstitutionCodes;

/** Asks all features that judge codes of institutions. */
@ApplicationScoped
public class CodesOfInstitutions {
    private final Iterable<InstitutionCodes> judges;

    @Inject
    public CodesOfInstitutions(Instance<InstitutionCodes> judges) {
        this.judges = judges;
    }

    public CodesOfInstitutions(List<InstitutionCodes> judges) {
        this.judges = judges;
    }

    /** For the proxy. */
    protected CodesOfInstitutions() {
        this(List.of());
    }

    /** @throws org.yiyun.platform.problem.BusinessException INVALID for a code that may not be registered */
    public void check(String code) {
        judges.forEach(judge -> judge.check(code));
    }
}
