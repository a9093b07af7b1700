package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.register.internal.Registers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The registers, for everybody who is known; the plan and its deliveries for those who read reports. */
@Stateless
public class RegisterQueries {
    private final Registers registers;

    @Inject
    public RegisterQueries(Registers registers) {
        this.registers = registers;
    }

    /** For the proxy. */
    protected RegisterQueries() {
        this(new Registers());
    }

    @Requires
    public List<ServiceLine> serviceLines() {
        return registers.serviceLines();
    }

    @Requires
    public List<BusinessSystem> systems() {
        return registers.systems();
    }

    /** This deployment's first. */
    @Requires(Permission.REPORT_READ)
    public List<Contract> contracts() {
        return registers.contracts();
    }

    /** What this deployment's contract wants of the year. */
    @Requires(Permission.REPORT_READ)
    public List<PlanVolume> plan(int year) {
        return registers.plan(year);
    }

    /** Newest first. */
    @Requires(Permission.REPORT_READ)
    public List<Delivery> deliveries(int year) {
        return registers.deliveries(year);
    }

    @Requires
    public List<KnownDefect> knownDefects() {
        return registers.knownDefects();
    }

    @Requires
    public List<SampleNeed> sampleNeeds() {
        return registers.sampleNeeds();
    }
}
