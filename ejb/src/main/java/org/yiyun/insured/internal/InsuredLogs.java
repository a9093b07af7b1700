package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.yiyun.audit.retention.PersonalLog;

/** The logs about persons that this feature keeps for a time. */
@ApplicationScoped
public class InsuredLogs {
    /**
     * What channels have asked (查询使用记录): who was told what about whom. Records of processing that gives personal data to others are kept
     * for three years at least (个人信息保护法 第五十五条、第五十六条), so an auditor finds them whatever period is stated.
     */
    @Produces
    public static final PersonalLog USES = new PersonalLog("INSURED_USE", 1096, """
            delete from insured_use where id in (
                select id from insured_use where at < :before order by at, id limit :most)""");

    /** Lines of files of covers that were refused (参保信息导入的拒收行); how many they were stays with the import. */
    @Produces
    public static final PersonalLog REJECTS = new PersonalLog("INSURED_REJECT", 30, """
            delete from insured_reject where (import_id, position) in (
                select r.import_id, r.position from insured_import i join insured_reject r on r.import_id = i.id
                where i.at < :before order by i.at, r.import_id, r.position limit :most)""");
}
