package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.transaction.engine.ClaimLine;
import org.yiyun.transaction.engine.Node;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Fee lines: 2204 门诊费用明细信息上传, 2205 撤销, 2301 住院费用明细上传, 2302 撤销. */
@ApplicationScoped
public class FeeHandler {
    /** Of a message. */
    private static final int MOST_LINES = 1000;
    private static final String ALL = "0000";
    /** Quantity times price may differ from the amount by what rounding to the fen brings (国家接口规范 gives prices six decimals). */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private final Encounters encounters;
    private final ListedItems items;
    private final Levels levels;
    private final int mostOfEncounter;

    @Inject
    public FeeHandler(
            Encounters encounters, ListedItems items, Levels levels,
            @ConfigProperty(name = "yiyun.transaction.encounter.lines", defaultValue = "50000") int mostOfEncounter) {
        this.encounters = encounters;
        this.items = items;
        this.levels = levels;
        this.mostOfEncounter = mostOfEncounter;
    }

    /** For the proxy. */
    protected FeeHandler() {
        this(null, null, null, 0);
    }

    Output upload(Request request, EncounterKind kind) {
        List<Node> nodes = request.envelope().input().nodes("feedetail", MOST_LINES);
        request.envelope().node().check();
        List<EncounterLine.Sent> sent = nodes.stream().map(node -> sent(node, kind)).toList();
        nodes.get(0).check();
        Node first = nodes.get(0);
        String number = first.text("mdtrt_id", 30);
        String person = first.text("psn_no", 30);
        for (Node node : nodes) {
            if (!node.text("mdtrt_id", 30).equals(number) || !node.text("psn_no", 30).equals(person)) {
                throw new Refused(RefusalCode.ENCOUNTER_PERSON, node.at("mdtrt_id"), Map.of("encounter", number));
            }
        }
        Encounter encounter = encounters.get(number, person, request.institution().code(), first.at("mdtrt_id"));
        requireOpen(encounter, kind, first);
        LocalDate until = encounter.lastDay(request.today());
        sent.forEach(line -> requireDuring(encounter, line, until));
        var place = new ListedItems.Place(levels.of(request.institution()), encounter.region(), encounter.insuranceType());
        return Output.of(Map.of("result", store(encounter, sent, place)), encounter);
    }

    /** Prices and classes are those of the day of the charge, which is one of the encounter therefore. */
    private static void requireDuring(Encounter encounter, EncounterLine.Sent line, LocalDate until) {
        if (line.day().isBefore(encounter.firstDay()) || line.day().isAfter(until)) {
            throw new Refused(RefusalCode.LINE_DAY, line.path() + ".fee_ocur_time", Map.of(
                    "serial", line.serial(), "on", line.day(), "since", encounter.firstDay(), "until", until));
        }
    }

    private List<Map<String, Object>> store(Encounter encounter, List<EncounterLine.Sent> sent, ListedItems.Place place) {
        Map<String, BigDecimal> left = new HashMap<>();
        List<EncounterLine> kept = encounters.lines(encounter);
        refuseTooMany(encounter, kept.size(), sent);
        for (EncounterLine line : kept) {
            left.merge(line.refunds() == null ? line.serial() : line.refunds(), line.amount(), BigDecimal::add);
            left.putIfAbsent(line.serial(), BigDecimal.ZERO);
        }
        Map<String, String> settled = encounters.settledBatches(encounter);
        // the same item comes day after day
        Map<String, ListedItem> known = new HashMap<>();
        List<Map<String, Object>> results = new ArrayList<>();
        for (EncounterLine.Sent line : sent) {
            judge(encounter.number(), line, left, settled);
            ListedItem item = known.computeIfAbsent(
                    line.code() + " " + line.day(), one -> items.item(line.code(), line.day(), place, line.path() + ".med_list_codg"));
            encounters.keep(new EncounterLine(encounter, line, item));
            results.add(result(line, item));
        }
        encounters.flush();
        return results;
    }

    /** Each message reads and each settlement works through all of an encounter: a program that runs wild must not stop the others. */
    private void refuseTooMany(Encounter encounter, int kept, List<EncounterLine.Sent> sent) {
        if (kept + sent.size() > mostOfEncounter) {
            throw new Refused(RefusalCode.LINES, sent.get(0).path() + ".mdtrt_id", Map.of(
                    "encounter", encounter.number(), "kept", kept, "sent", sent.size(), "most", mostOfEncounter));
        }
    }

    /**
     * @param encounter its number
     * @param left    what is left of each line by its serial; changed
     * @param settled bills by batch
     */
    private static void judge(String encounter, EncounterLine.Sent line, Map<String, BigDecimal> left, Map<String, String> settled) {
        if (settled.containsKey(line.batch())) {
            throw new Refused(RefusalCode.BATCH_SETTLED, line.path() + (line.batch().isEmpty() ? ".mdtrt_id" : ".chrg_bchno"), Map.of(
                    "batch", line.batch().isEmpty() ? encounter : line.batch(), "bill", settled.get(line.batch())));
        }
        if (left.containsKey(line.serial())) {
            throw new Refused(RefusalCode.LINE_TWICE, line.path() + ".feedetl_sn", Map.of("serial", line.serial()));
        }
        BigDecimal worked = line.quantity().multiply(line.price()).setScale(2, RoundingMode.HALF_UP);
        if (worked.subtract(line.amount()).abs().compareTo(TOLERANCE) > 0 || line.amount().signum() == 0) {
            throw new Refused(RefusalCode.LINE_AMOUNT, line.path() + ".det_item_fee_sumamt", Map.of(
                    "amount", line.amount(), "worked", worked, "serial", line.serial()));
        }
        if ((line.amount().signum() < 0) != (line.refunds() != null)) {
            throw new Refused(RefusalCode.LINE_SIGN, line.path() + ".det_item_fee_sumamt", Map.of(
                    "amount", line.amount(), "serial", line.serial()));
        }
        if (line.refunds() == null) {
            left.put(line.serial(), line.amount());
            return;
        }
        BigDecimal charged = left.get(line.refunds());
        if (charged == null) {
            throw new Refused(RefusalCode.LINE_REFUND_NONE, line.path() + ".init_feedetl_sn", Map.of("serial", line.refunds()));
        }
        BigDecimal rest = charged.add(line.amount());
        if (rest.signum() < 0) {
            throw new Refused(RefusalCode.LINE_REFUND, line.path() + ".init_feedetl_sn", Map.of(
                    "serial", line.refunds(), "rest", charged));
        }
        left.put(line.refunds(), rest);
        left.put(line.serial(), BigDecimal.ZERO);
    }

    private static EncounterLine.Sent sent(Node node, EncounterKind kind) {
        boolean visit = kind == EncounterKind.OUTPATIENT;
        LocalDate day = node.time("fee_ocur_time").toLocalDate();
        node.text("mdtrt_id", 30);
        node.text("psn_no", 30);
        return new EncounterLine.Sent(
                node.text("feedetl_sn", 30), visit ? node.text("chrg_bchno", 30) : "", visit ? null : node.optional("init_feedetl_sn", 30),
                node.text("med_list_codg", 50), node.text("medins_list_codg", 150), node.optional("dise_codg", 30), day,
                node.money("det_item_fee_sumamt"), node.number("cnt", 4), node.number("pric", 6), node.at("").replaceAll("\\.$", ""));
    }

    private static Map<String, Object> result(EncounterLine.Sent line, ListedItem item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("feedetl_sn", line.serial());
        one.put("det_item_fee_sumamt", line.amount());
        one.put("cnt", line.quantity());
        one.put("pric", line.price());
        one.put("pric_uplmt_amt", item.limitPrice() == null ? BigDecimal.ZERO : item.limitPrice());
        one.put("selfpay_prop", item.share() == null ? "" : item.share());
        one.put("chrgitm_lv", ClaimLine.level(item.category()));
        one.put("med_chrgitm_type", item.kind().equals("DRUG") ? "09" : item.kind().equals("CONSUMABLE") ? "08" : "14");
        one.put("lmt_used_flag", "0");
        one.put("memo", "");
        return one;
    }

    Output withdraw(Request request, EncounterKind kind) {
        Node data = request.input("data");
        boolean visit = kind == EncounterKind.OUTPATIENT;
        String which = data.text(visit ? "chrg_bchno" : "feedetl_sn", 30);
        String number = data.text("mdtrt_id", 30);
        String person = data.text("psn_no", 30);
        data.check();
        Encounter encounter = encounters.get(number, person, request.institution().code(), data.at("mdtrt_id"));
        requireOpen(encounter, kind, data);
        Map<String, String> settled = encounters.settledBatches(encounter);
        List<EncounterLine> meant = encounters.lines(encounter).stream()
                .filter(line -> which.equals(ALL) || which.equals(visit ? line.batch() : line.serial())
                        || !visit && which.equals(line.refunds()))
                .toList();
        List<EncounterLine> chosen = meant.stream().filter(line -> !settled.containsKey(line.batch())).toList();
        if (chosen.isEmpty() && !meant.isEmpty()) {
            throw new Refused(RefusalCode.BATCH_SETTLED, data.at(visit ? "chrg_bchno" : "feedetl_sn"), settledBy(meant.get(0).batch(), number, settled));
        }
        if (chosen.isEmpty()) {
            throw new Refused(RefusalCode.NO_LINES, data.at(visit ? "chrg_bchno" : "feedetl_sn"), Map.of("encounter", number));
        }
        chosen.forEach(EncounterLine::withdraw);
        encounters.flush();
        return Output.of(Map.of(), encounter);
    }

    private static Map<String, Object> settledBy(String batch, String encounter, Map<String, String> settled) {
        return Map.of("batch", batch.isEmpty() ? encounter : batch, "bill", settled.getOrDefault(batch, ""));
    }

    /** Lines of a stay may come until it is settled, also after the discharge. */
    private static void requireOpen(Encounter encounter, EncounterKind kind, Node data) {
        if (encounter.kind() != kind || encounter.status() == EncounterStatus.CANCELLED) {
            throw new Refused(RefusalCode.ENCOUNTER_STATE, data.at("mdtrt_id"), States.words(encounter));
        }
    }
}
