package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.internal.Registers;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What people write into the registers. */
@Stateless
public class RegisterService {
    private final Registers registers;
    private final BusinessClock clock;

    @Inject
    public RegisterService(Registers registers, BusinessClock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RegisterService() {
        this(new Registers(), new BusinessClock());
    }

    /**
     * Counts a delivered service towards the plan of its year.
     *
     * @throws BusinessException INVALID if the plan of that year has no such item to record, or the day is yet to come
     */
    @Requires(Permission.REPORT_RUN)
    public void record(RecordDelivery delivery) {
        if (delivery.onDate().isAfter(clock.today())) {
            throw BusinessException.invalid("onDate", "field.future", Map.of());
        }
        var recorded = registers.plan(delivery.onDate().getYear()).stream()
                .anyMatch(volume -> volume.item().equals(delivery.item()) && volume.counted() == PlanVolume.Counted.RECORDED);
        if (!recorded) {
            throw BusinessException.invalid("item", "field.unknown", Map.of("id", delivery.item()));
        }
        registers.insert(delivery, clock.now(), Callers.current().name());
    }
}
