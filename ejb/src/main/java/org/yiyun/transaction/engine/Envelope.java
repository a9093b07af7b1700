package org.yiyun.transaction.engine;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a message (接口输入报文), as 《医疗保障信息平台 定点医药机构接口规范》 table 2 lays it out. Signatures are a matter of the
 * line and the token of this interface; the members for them are passed over.
 *
 * @param infno    number of the transaction
 * @param msgid    of the sender: institution (12), time (14), number (4)
 * @param area     where the care is given ({@code mdtrtarea_admvs})
 * @param insured  where the person is insured ({@code insuplc_admdvs}); null for the place itself
 * @param operator who works at the institution
 * @param sender   national code of the institution
 * @param node     the whole message
 */
public record Envelope(
        String infno, String msgid, String area, @Nullable String insured, String operator, String sender, Node node, Map<?, ?> content) {
    private static final Pattern MSGID = Pattern.compile("[A-Za-z0-9]{12}\\d{18}");
    private static final Pattern REGION = Pattern.compile("\\d{6}");

    /**
     * Reads the envelope.
     *
     * @param path number in the address; null for none
     * @throws Refused with every fault
     */
    public static Envelope read(Map<?, ?> message, @Nullable String path) {
        Node node = Node.of(message);
        String infno = node.text("infno", 6);
        String msgid = node.text("msgid", 30);
        String area = node.text("mdtrtarea_admvs", 6);
        String insured = node.optional("insuplc_admdvs", 6);
        node.text("infver", 6);
        node.text("opter_type", 3);
        String operator = node.text("opter", 30);
        node.time("inf_time");
        String sender = node.text("fixmedins_code", 12);
        if (path != null && !infno.isEmpty() && !infno.equals(path)) {
            node.fault(RefusalCode.INFNO_PATH, "infno", Map.of("path", path, "infno", infno));
        }
        if (!msgid.isEmpty() && !MSGID.matcher(msgid).matches()) {
            node.malformed(FieldForm.MSGID, "msgid", Map.of());
        }
        if (!area.isEmpty() && !REGION.matcher(area).matches()) {
            node.malformed(FieldForm.REGION, "mdtrtarea_admvs", Map.of());
        }
        if (insured != null && !REGION.matcher(insured).matches()) {
            node.malformed(FieldForm.REGION, "insuplc_admdvs", Map.of());
        }
        node.check();
        return new Envelope(infno, msgid, area, insured, operator, sender, node, message);
    }

    public Node input() {
        return node.node("input");
    }

    /** What a message asks, apart from when and how it was sent: the same again is the same message. */
    public Map<String, Object> asked() {
        Object input = content.get("input");
        return Map.of("infno", infno, "area", area, "insured", insured == null ? "" : insured, "sender", sender,
                "input", input == null ? "" : input);
    }

    /** Without what is in it. */
    @Override
    public String toString() {
        return "Envelope[" + infno + " " + msgid + "]";
    }
}
