package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.yiyun.audit.retention.PersonalLog;

/** The log about persons that this feature keeps for a time. */
@ApplicationScoped
public class TransactionLogs {
    /**
     * Messages of institutions and their answers (接口交易报文), with diagnoses; encounters, settlements and bills are records of the work and
     * stay. Network logs are kept for six months at least (网络安全法 第二十一条). Whoever has seen a person stands in the audit trail besides.
     * One that is old but was begun again lately is not over. The hashes of tokens of electronic certificates go with them: a token is known
     * again for hours only.
     */
    @Produces
    public static final PersonalLog MESSAGES = new PersonalLog("TRANSACTION", 183, List.of("""
            delete from transaction_log where id in (
                select id from transaction_log where received_at < :before and begun_at < :before order by received_at, id limit :most)""", """
            delete from transaction_certificate where hash in (
                select hash from transaction_certificate where read_at < :before order by read_at, hash limit :most)"""));
}
