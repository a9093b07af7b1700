package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.audit.retention.PersonalLog;

/** The log about persons that this feature keeps for a time. */
@ApplicationScoped
public class IntakeLogs {
    /** Calls that are over and belong to no ticket (未关联工单的来电). Network logs are kept for six months at least (网络安全法 第二十一条). */
    @Produces
    public static final PersonalLog CALLS = new PersonalLog("PHONE_CALL", 183, """
            delete from phone_call where id in (
                select c.id from phone_call c where c.rang_at < :before
                    and not exists (select 1 from call_ticket t where t.call_id = c.id)
                order by c.rang_at, c.id limit :most)""");
}
