package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyun.organisation.OrganisationKind;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.organisation.SupportLine;
import org.yiyun.platform.BusinessClock;
import org.yiyun.register.internal.Registers;
import org.yiyun.register.personnel.internal.PersonnelStore;
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
    private final PersonnelStore personnel;
    private final BusinessClock clock;

    @Inject
    public StaffingQueries(Registers registers, OrganisationQueries organisations, PersonnelStore personnel, BusinessClock clock) {
        this.registers = registers;
        this.organisations = organisations;
        this.personnel = personnel;
        this.clock = clock;
    }

    /** For the proxy. */
    protected StaffingQueries() {
        this(null, null, null, null);
    }

    /**
     * In the order of the contract, then what it wants of education and experience, counted by what is recorded of those people; empty if
     * it says nothing of staff.
     */
    @Requires(Permission.REPORT_READ)
    public List<Staffing> staffing() {
        var staff = organisations.staffOfKind(OrganisationKind.OPERATOR);
        return registers.contracts().stream()
                .filter(Contract::active)
                .flatMap(contract -> Stream.concat(numbers(contract, staff), qualification(contract, staff)))
                .toList();
    }

    private static Stream<Staffing> numbers(Contract contract, List<StaffView> staff) {
        return contract.values().stream()
                .filter(value -> COUNTED.containsKey(value.key()) && value.amount() != null)
                .map(value -> new Staffing(value.key(), value.nameZh(), value.nameEn(), value.amount().intValue(),
                        present(staff, COUNTED.get(value.key())), value.source()));
    }

    /** Of whom nothing is recorded, meets nothing. */
    private Stream<Staffing> qualification(Contract contract, List<StaffView> staff) {
        return personnel.requirements().stream()
                .filter(wanted -> wanted.contract().equals(contract.code()))
                .map(wanted -> new Staffing(wanted.key(), wanted.nameZh(), wanted.nameEn(), wanted.wanted(), personnel.qualified(
                        wanted, counted(staff, COUNTED.get(wanted.counted())).map(StaffView::number).collect(Collectors.toSet()), clock.today()),
                        wanted.source()));
    }

    /** @param lines empty for everybody */
    private static long present(List<StaffView> staff, Set<SupportLine> lines) {
        return counted(staff, lines).count();
    }

    private static Stream<StaffView> counted(List<StaffView> staff, Set<SupportLine> lines) {
        return staff.stream().filter(one -> lines.isEmpty() || one.line() != null && lines.contains(one.line()));
    }
}
