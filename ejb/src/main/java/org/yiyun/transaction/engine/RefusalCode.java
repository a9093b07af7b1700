package org.yiyun.transaction.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Why a transaction is refused. The number is part of the interface and never gets another meaning. Texts:
 * {@code transaction.refusal.<NAME>} (a short name), {@code ….text} and {@code ….advice}.
 */
public enum RefusalCode {
    MALFORMED("TX1001"), REQUIRED("TX1002"), FIELD("TX1003"), INFNO("TX1004"), INFNO_PATH("TX1005"), SENDER("TX1006"),
    MSGID_REUSED("TX1007"), MSGID_RUNNING("TX1008"),
    INSTITUTION("TX1010", "/admin/organisations.xhtml"), AREA("TX1011", "/admin/organisations.xhtml"),
    GRADE("TX1012", "/admin/organisations.xhtml"), TIME_AHEAD("TX1013"),
    PERSON_UNKNOWN("TX2001", "/insured.xhtml"), PERSON_NAME("TX2002", "/insured.xhtml"), PERSON_NUMBER("TX2003"),
    CERTIFICATE_OTHER("TX2004"), CERTIFICATE_KIND("TX2005"), CERTIFICATE_OFF("TX2006"), CERTIFICATE_REFUSED("TX2007"),
    CERTIFICATE_AWAY("TX2008"), COVER("TX2010", "/insured.xhtml"), INSURED_REGION("TX2011", "/insured.xhtml"),
    OFFSITE_REGION("TX2012"), OFFSITE_FILING("TX2013", "/offsite-filings.xhtml"), PERSON_TYPE("TX2014", "/policy.xhtml?id={scheme}", "/policies.xhtml"),
    SCHEME("TX2015", "/transaction-rules.xhtml"), MED_TYPE("TX2016"), MED_TYPE_OTHER("TX2017"),
    CHRONIC("TX2018", "/chronic-registrations.xhtml?disease={disease}", "/chronic-registrations.xhtml"), CHRONIC_DISEASE("TX2019"),
    ENCOUNTER("TX3001"), ENCOUNTER_PERSON("TX3002"), ENCOUNTER_STATE("TX3003"), ENCOUNTER_SETTLED("TX3004"), VISIT_TWICE("TX3005"),
    ADMITTED("TX3006"), NOT_DISCHARGED("TX3007"), DISCHARGE_DAY("TX3008"),
    LINES("TX3025"), LINE_TWICE("TX3010"), LINE_AMOUNT("TX3011"), LINE_CODE("TX3012", "/libraries.xhtml"),
    LINE_CATEGORY("TX3013", "/libraries.xhtml"), LINE_REFUND("TX3014"), NO_LINES("TX3015"), TOTAL("TX3016"),
    BATCH_SETTLED("TX3017"), DIAGNOSIS_CODE("TX3018", "/libraries.xhtml"), MIDDLE("TX3019"),
    SETTLEMENT("TX3020"), SETTLEMENT_GONE("TX3021"), LINE_DAY("TX3022"),
    LINE_SIGN("TX3023"), LINE_REFUND_NONE("TX3024"),
    POLICY("TX4001", "/policy.xhtml?id={scheme}", "/policies.xhtml"),
    REVERSAL_NONE("TX5001"), REVERSAL_NOTHING("TX5002"), REVERSAL_KIND("TX5003"), REVERSED("TX5004"), REVERSAL_OTHER("TX5005"),
    FILING_LOCAL("TX6001"), FILING_HOME("TX6002"), FILING_NONE("TX6003"), FILING_USED("TX6004"), FILING_TWICE("TX6005", "/offsite-filings.xhtml"),
    SYSTEM("TX9001");

    private final String number;
    private final String page;
    private final String otherwise;

    RefusalCode(String number) {
        this(number, "");
    }

    RefusalCode(String number, String page) {
        this(number, page, page);
    }

    RefusalCode(String number, String page, String otherwise) {
        this.number = number;
        this.page = page;
        this.otherwise = otherwise;
    }

    /** As it stands in answers. */
    public String number() {
        return number;
    }

    /** Page of what it rests on; empty for none. */
    String page(Map<String, String> values) {
        String filled = page;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getValue().matches("[A-Za-z0-9_.-]+")) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
        }
        return filled.contains("{") ? otherwise : filled;
    }

    public String key() {
        return "transaction.refusal." + name();
    }

    /** Whether not the message is at fault but the system: the same message may be sent again and is worked on anew. */
    public boolean isFailure() {
        return this == CERTIFICATE_AWAY || this == MSGID_RUNNING || this == SYSTEM;
    }

    public static Optional<RefusalCode> ofNumber(String number) {
        return Arrays.stream(values()).filter(code -> code.number.equals(number)).findFirst();
    }
}
