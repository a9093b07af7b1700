package org.yiyun.standardization.settlement.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** A settlement list that is in order; persons and numbers are invented. */
public final class SettlementSamples {
    private SettlementSamples() {}

    /** Funds pay 700, the patient 250 and 50 of a thousand: 100 from the account, 200 in cash. */
    public static Map<String, String> head() {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("mdtrt_id", "M1");
        head.put("setl_id", "S1");
        head.put("fixmedins_name", "示例市第一人民医院");
        head.put("fixmedins_code", "H99990000001");
        head.put("medcasno", "Z0001");
        head.put("psn_name", "测试甲");
        head.put("gend", "1");
        head.put("patn_cert_type", "01");
        head.put("certno", "990000199001010000");
        head.put("coner_name", "测试乙");
        head.put("coner_tel", "13800138000");
        head.put("hi_type", "310");
        head.put("insuplc", "440800");
        head.put("bill_code", "B1");
        head.put("bill_no", "0001");
        head.put("biz_sn", "X1");
        head.put("setl_begn_date", "2026-05-06");
        head.put("setl_end_date", "2026-05-07");
        head.put("psn_selfpay", "250.00");
        head.put("psn_ownpay", "50.00");
        head.put("acct_pay", "100.00");
        head.put("psn_cashpay", "200.00");
        head.put("hi_paymtd", "1");
        head.put("hsorg", "示例医保局");
        head.put("hsorg_opter", "示例");
        head.put("medins_fill_dept", "医保科");
        head.put("medins_fill_psn", "示例");
        return head;
    }

    /** The whole list as JSON with that diagnosis. */
    public static String json(Map<String, String> head, String diagnosis) {
        StringBuilder nodes = new StringBuilder("{\"infno\": \"4101\", \"input\": {\"setlinfo\": {");
        head.forEach((key, value) -> nodes.append(nodes.charAt(nodes.length() - 1) == '{' ? "" : ", ")
                .append('"').append(key).append("\": \"").append(value).append('"'));
        return nodes.append("""
                }, "payinfo": [{"fund_pay_type": "310100", "fund_payamt": 700.00}],
                "diseinfo": [{"diag_type": "1", "diag_code": "%s", "diag_name": "示例诊断", "maindiag_flag": "1"}],
                "iteminfo": [{"med_chrgitm": "09", "amt": 1000, "claa_sumfee": 950, "clab_amt": 0, "fulamt_ownpay_amt": 50, "oth_amt": 0}]}}
                """.formatted(diagnosis)).toString();
    }
}
