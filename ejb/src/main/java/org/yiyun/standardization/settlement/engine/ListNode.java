package org.yiyun.standardization.settlement.engine;

import static org.yiyun.standardization.settlement.engine.ListField.code;
import static org.yiyun.standardization.settlement.engine.ListField.date;
import static org.yiyun.standardization.settlement.engine.ListField.money;
import static org.yiyun.standardization.settlement.engine.ListField.number;
import static org.yiyun.standardization.settlement.engine.ListField.oneOf;
import static org.yiyun.standardization.settlement.engine.ListField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yiyun.standardization.settlement.engine.ListField.Secret;

/**
 * The nodes of the national transaction 4101 (医疗保障基金结算清单信息上传) with the fields that the product looks at; others are kept and handed
 * on as they came. Names of nodes and fields as programs of institutions send them; values of A10 of the national interface. The
 * specification at hand names the transaction and not its fields: what a region asks for beside them is checked there.
 */
public enum ListNode {
    /** 结算清单信息, once. */
    SETLINFO("setlinfo", "结算清单信息", Fields.SETTLEMENT),
    /** 基金支付信息. */
    PAYINFO("payinfo", "基金支付信息", List.of(text("fund_pay_type", "基金支付类型", true, 6), money("fund_payamt", "基金支付金额"))),
    /** 门诊慢特病诊断信息. */
    OPSPDISEINFO("opspdiseinfo", "门诊慢特病诊断信息", List.of(
            text("diag_name", "诊断名称", true, 100), code("diag_code", "诊断代码", true, "OUTPATIENT_CHRONIC"),
            text("oprn_oprt_name", "手术操作名称", false, 500), code("oprn_oprt_code", "手术操作代码", false, "PROCEDURE"))),
    /** 住院诊断信息; its codes are of the library that the kind of diagnosis names. */
    DISEINFO("diseinfo", "住院诊断信息", List.of(
            oneOf("diag_type", "诊断类别", true, "1", "2", "3"), code("diag_code", "诊断代码", true, "DIAGNOSIS"),
            text("diag_name", "诊断名称", true, 100), oneOf("adm_cond_type", "入院病情类型", false, "1", "2", "3", "4"),
            oneOf("maindiag_flag", "主诊断标志", true, "0", "1"))),
    /** 收费项目信息. */
    ITEMINFO("iteminfo", "收费项目信息", List.of(
            oneOf("med_chrgitm", "医疗收费项目", true, "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"),
            money("amt", "金额"), money("claa_sumfee", "甲类费用合计"), money("clab_amt", "乙类金额"), money("fulamt_ownpay_amt", "全自费金额"),
            money("oth_amt", "其他金额"))),
    /** 手术操作信息. */
    OPRNINFO("oprninfo", "手术操作信息", List.of(
            text("oprn_oprt_type", "手术操作类别", true, 3), text("oprn_oprt_name", "手术操作名称", true, 500),
            code("oprn_oprt_code", "手术操作代码", true, "PROCEDURE"), date("oprn_oprt_date", "手术操作日期", true), text("anst_way", "麻醉方式", false, 3),
            text("oper_dr_name", "术者医师姓名", true, 50), code("oper_dr_code", "术者医师代码", true, "DOCTOR"),
            text("anst_dr_name", "麻醉医师姓名", false, 50), code("anst_dr_code", "麻醉医师代码", false, "DOCTOR"))),
    /** 重症监护信息. */
    ICUINFO("icuinfo", "重症监护信息", List.of(
            text("scs_cutd_ward_type", "重症监护病房类型", true, 6), date("scs_cutd_inpool_time", "重症监护进入时间", true),
            date("scs_cutd_exit_time", "重症监护退出时间", true), text("scs_cutd_sum_dura", "重症监护合计时长", true, 10)));

    private final String key;
    private final String nameZh;
    private final List<ListField> fields;

    ListNode(String key, String nameZh, List<ListField> fields) {
        this.key = key;
        this.nameZh = nameZh;
        this.fields = List.copyOf(fields);
    }

    /** As in the national interface. */
    public String key() {
        return key;
    }

    public String nameZh() {
        return nameZh;
    }

    public List<ListField> fields() {
        return fields;
    }

    public Optional<ListField> field(String name) {
        return fields.stream().filter(field -> field.key().equals(name)).findFirst();
    }

    public static Optional<ListNode> of(String key) {
        return Arrays.stream(values()).filter(node -> node.key.equals(key)).findFirst();
    }

    private static final class Fields {
        private static final List<ListField> SETTLEMENT = List.of(
                text("mdtrt_id", "就诊ID", true, 30), text("setl_id", "结算ID", true, 30), text("fixmedins_name", "定点医药机构名称", true, 200),
                code("fixmedins_code", "定点医药机构编号", true, "DESIGNATED_HOSPITAL"), text("hi_no", "医保编号", false, 30),
                text("medcasno", "病案号", true, 40), date("dcla_time", "申报时间", false),
                text("psn_name", "人员姓名", true, 50).secret(Secret.NAME), oneOf("gend", "性别", true, "0", "1", "2", "9"),
                date("brdy", "出生日期", false).secret(Secret.WHOLE), number("age", "年龄"), text("ntly", "国籍", false, 3), number("nwb_age", "新生儿年龄"),
                text("naty", "民族", false, 3), text("patn_cert_type", "患者证件类别", true, 6),
                text("certno", "证件号码", true, 50).secret(Secret.IDENTITY), text("prfs", "职业", false, 6),
                text("curr_addr", "现住址", false, 200).secret(Secret.WHOLE), text("emp_name", "单位名称", false, 200).secret(Secret.WHOLE),
                text("emp_addr", "单位地址", false, 200).secret(Secret.WHOLE), text("emp_tel", "单位电话", false, 50).secret(Secret.PHONE),
                text("poscode", "邮编", false, 6), text("coner_name", "联系人姓名", true, 50).secret(Secret.NAME),
                text("patn_rlts", "与患者关系", false, 6), text("coner_addr", "联系人地址", false, 200).secret(Secret.WHOLE),
                text("coner_tel", "联系人电话", false, 50).secret(Secret.PHONE), text("hi_type", "医保类型", true, 6), text("insuplc", "参保地", true, 6),
                text("sp_psn_type", "特殊人员类型", false, 6), text("nwb_adm_type", "新生儿入院类型", false, 3), number("nwb_bir_wt", "新生儿出生体重"),
                number("nwb_adm_wt", "新生儿入院体重"), text("opsp_diag_caty", "门诊慢特病诊断科别", false, 6), date("opsp_mdtrt_date", "门诊慢特病就诊日期", false),
                text("ipt_med_type", "住院医疗类型", false, 6), oneOf("adm_way", "入院途径", false, "0", "1", "2", "3", "9"),
                oneOf("trt_type", "治疗类别", false, "10", "21", "22", "30"), date("adm_time", "入院时间", false), text("adm_caty", "入院科别", false, 10),
                text("refldept_dept", "转科科别", false, 100), date("dscg_time", "出院时间", false), text("dscg_caty", "出院科别", false, 10),
                number("act_ipt_days", "实际住院天数"), text("otp_wm_dise", "门急诊西医诊断", false, 200), code("wm_dise_code", "西医诊断疾病代码", false, "DIAGNOSIS"),
                text("otp_tcm_dise", "门急诊中医诊断", false, 200), code("tcm_dise_code", "中医诊断代码", false, "TCM_DISEASE"),
                text("vent_used_dura", "呼吸机使用时长", false, 10), text("pwcry_bfadm_coma_dura", "颅脑损伤患者入院前昏迷时长", false, 10),
                text("pwcry_afadm_coma_dura", "颅脑损伤患者入院后昏迷时长", false, 10), text("bld_cat", "输血品种", false, 3), number("bld_amt", "输血量"),
                text("bld_unt", "输血计量单位", false, 3), number("spga_nurscare_days", "特级护理天数"), number("lv1_nurscare_days", "一级护理天数"),
                number("scd_nurscare_days", "二级护理天数"), number("lv3_nurscare_days", "三级护理天数"),
                oneOf("dscg_way", "离院方式", false, "1", "2", "3", "4", "5", "9"), text("acp_medins_name", "拟接收机构名称", false, 100),
                code("acp_optins_code", "拟接收机构代码", false, "DESIGNATED_HOSPITAL"), text("bill_code", "票据代码", true, 50),
                text("bill_no", "票据号码", true, 50), text("biz_sn", "业务流水号", true, 50), text("days_rinp_flag_31", "出院三十一天内再住院计划标志", false, 3),
                text("days_rinp_pup_31", "出院三十一天内再住院目的", false, 200), text("chfpdr_name", "主诊医师姓名", false, 50),
                code("chfpdr_code", "主诊医师代码", false, "DOCTOR"), date("setl_begn_date", "结算开始日期", true), date("setl_end_date", "结算结束日期", true),
                money("psn_selfpay", "个人自付"), money("psn_ownpay", "个人自费"), money("acct_pay", "个人账户支出"), money("psn_cashpay", "个人现金支付"),
                oneOf("hi_paymtd", "医保支付方式", true, "1", "2", "3", "4", "5", "6", "9"), text("hsorg", "医保机构", true, 100),
                text("hsorg_opter", "医保机构经办人", true, 50), text("medins_fill_dept", "医疗机构填报部门", true, 100),
                text("medins_fill_psn", "医疗机构填报人", true, 50), code("resp_nurs_code", "责任护士代码", false, "NURSE"));

        private Fields() {}
    }
}
