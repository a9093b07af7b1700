package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.organisation.OrganisationKind;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.organisation.SupportLine;
import org.yiyun.register.internal.Registers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Counts the active staff of the operations provider against this deployment's contract. Who answers at the desk and who goes to the
 * sites works on site; who supports from headquarters works at headquarters, or remotely, as the contract calls it.
 */
@Stateless
public class StaffingQueries {
    private static final Map<String, Set<SupportLine>> COUNTED = Map.of(
            "STAFF", Set.of(),
            "STAFF_ON_SITE", Set.of(SupportLine.FIRST_LINE, SupportLine.ON_SITE),
            "STAFF_HEADQUARTERS", Set.of(SupportLine.HEADQUARTERS),
            "STAFF_REMOTE", Set.of(SupportLine.HEADQUARTERS));

    private final Registers registers;
    private final OrganisationQueries organisations;

    @Inject
    public StaffingQueries(Registers registers, OrganisationQueries organisations) {
        this.registers = registers;
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected StaffingQueries() {
        this(null, null);
    }

    /** In the order of the contract; empty if it says nothing of staff. */
    @Requires(Permission.REPORT_READ)
    public List<Staffing> staffing() {
        var staff = organisations.staffOfKind(OrganisationKind.OPERATOR);
        return registers.contracts().stream()
                .filter(Contract::active)
                .flatMap(contract -> contract.values().stream())
                .filter(value -> COUNTED.containsKey(value.key()) && value.amount() != null)
                .map(value -> new Staffing(value.key(), value.nameZh(), value.nameEn(), value.amount().intValue(),
                        present(staff, COUNTED.get(value.key())), value.source()))
                .toList();
    }

    /** @param lines empty for everybody */
    private static long present(List<StaffView> staff, Set<SupportLine> lines) {
        return staff.stream().filter(one -> lines.isEmpty() || one.line() != null && lines.contains(one.line())).count();
    }
}
