/**
 * How long logs about persons are kept (个人信息日志保存期限): dated periods, and the nightly work that forgets what is older. Requirement
 * SEC-05.
 *
 * <p>Logs are what is written down beside the work itself: queries of channels, rejected lines of files, calls that became no ticket, mails
 * that have been sent, messages of institutions. Records of the work (tickets, complaints, bills) are none, and the audit trail is never
 * shortened. A feature brings a log by producing a {@link org.yiyun.audit.retention.PersonalLog};
 * its first period comes with the migration that makes it.
 */
@NullMarked
package org.yiyun.audit.retention;

import org.jspecify.annotations.NullMarked;
