package org.yiyun.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.audit.retention.PersonalLog;

/** The log about persons that this feature keeps for a time. */
@ApplicationScoped
public class NotificationLogs {
    /** Mails that have been sent or given up (已发送的邮件), with address and text. */
    @Produces
    public static final PersonalLog MAILS = new PersonalLog("MAIL", 30, """
            delete from mail where id in (
                select id from mail where created_at < :before and next_attempt_at is null order by created_at, id limit :most)""");
}
