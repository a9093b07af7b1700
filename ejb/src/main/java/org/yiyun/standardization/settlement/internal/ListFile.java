package org.yiyun.standardization.settlement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.reading.BroughtTable;
import org.yiyun.catalog.reading.FormulaMark;
import org.yiyun.catalog.reading.ReadingTexts;
import org.yiyun.platform.file.UploadedFile;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.standardization.settlement.FaultView;
import org.yiyun.standardization.settlement.engine.ListField;
import org.yiyun.standardization.settlement.engine.ListNode;
import org.yiyun.standardization.settlement.engine.SettlementDocument;

/**
 * Settlement lists as a table: a row for each record, with the settlement that it is of, the node, and a column for each field of any node
 * under its national name; a file that ends in .json has messages of the national transaction. The file of what was refused has the same columns and one more with the reasons, which the reader leaves out.
 */
final class ListFile {
    private static final String ID = "setl_id";
    private static final String NODE = "node";
    /** As the reader of files knows the column that it shall leave out. */
    private static final String REASONS = "拒收原因";
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_LISTS = 500;
    private static final int MOST_TOLD = 100;
    private static final int MOST_MEBIBYTES = 20;
    private static final List<String> KEYS = keys();
    private static final LibraryDefinition TABLE = new LibraryDefinition(
            "SETTLEMENT_LISTS", "", "结算清单", "Settlement lists", new CodePattern("", List.of()), ID, NODE, null, 0,
            KEYS.stream().map(key -> new FieldDefinition(
                    key, heading(key), key, FieldType.TEXT, key.equals(ID) || key.equals(NODE), false, 0, -1, List.of(key))).toList());
    private static final BroughtTable BROUGHT = new BroughtTable(TABLE, MOST_MEBIBYTES, MOST_ROWS, "field.list.file", "field.list.rows");

    private ListFile() {}

    /** @param unread rows that could not be read, in words, the first hundred of them */
    record Read(List<SettlementDocument> lists, int rows, List<String> unread) {}

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(ID, NODE));
        for (ListNode node : ListNode.values()) {
            node.fields().stream().map(ListField::key).filter(key -> !keys.contains(key)).forEach(keys::add);
        }
        return List.copyOf(keys);
    }

    /** The national names are the headings: a Chinese one may be of fields of several nodes. */
    private static String heading(String key) {
        return key.equals(NODE) ? "节点" : key;
    }

    /** @throws BusinessException TOO_LARGE, INVALID for a file that cannot be read, or has nothing or too much in it */
    static Read read(String name, InputStream content) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return rows(name, content);
        }
        try (var file = UploadedFile.keep(content, MOST_MEBIBYTES)) {
            return messages(new String(Files.readAllBytes(file.path()), UTF_8));
        }
    }

    /** One message of the national transaction 4101, or an array of them, as lists are handed out. */
    private static Read messages(String text) {
        List<JsonObject> messages;
        try (var reader = Json.createReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            JsonStructure read = reader.read();
            messages = read instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)
                    ? array.getValuesAs(JsonObject.class) : read instanceof JsonObject object ? List.of(object) : List.of();
        } catch (JsonException unreadable) {
            throw BusinessException.invalid("file", "field.list.json", Map.of());
        }
        if (messages.isEmpty() || messages.size() > MOST_LISTS) {
            throw BusinessException.invalid("file", messages.isEmpty() ? "field.list.empty" : "field.list.lists", Map.of("max", MOST_LISTS));
        }
        return new Read(messages.stream().map(ListJson::parse).toList(), 0, List.of());
    }

    private static Read rows(String name, InputStream content) throws IOException {
        Map<String, Map<ListNode, List<Map<String, String>>>> lists = new LinkedHashMap<>();
        List<String> bad = new ArrayList<>();
        BROUGHT.read(name, content, (row, checked) -> {
            String fault = take(checked, lists);
            if (!fault.isEmpty()) {
                bad.add("第 " + row.line() + " 行：" + fault);
            }
        });
        if (lists.isEmpty() || lists.size() > MOST_LISTS) {
            throw BusinessException.invalid("file", lists.isEmpty() ? "field.list.empty" : "field.list.lists", Map.of("max", MOST_LISTS));
        }
        return new Read(lists.values().stream().map(SettlementDocument::new).toList(), bad.size(), bad.stream().limit(MOST_TOLD).toList());
    }

    /** Puts the row to its settlement; returns what is wrong with it. */
    private static String take(CheckedRow checked, Map<String, Map<ListNode, List<Map<String, String>>>> lists) {
        if (!checked.isAccepted()) {
            return ReadingTexts.of(Texts.CHINESE, checked.faults().get(0));
        }
        ListNode node = ListNode.of(checked.content().get(NODE).strip()).orElse(null);
        if (node == null) {
            return Texts.get(Texts.CHINESE, "standardization.list.row.node", Map.of("node", checked.content().get(NODE)));
        }
        String id = checked.content().get(ID);
        Map<ListNode, List<Map<String, String>>> list = lists.computeIfAbsent(id, none -> new EnumMap<>(ListNode.class));
        List<Map<String, String>> records = list.computeIfAbsent(node, none -> new ArrayList<>());
        if (node == ListNode.SETLINFO && !records.isEmpty()) {
            return Texts.get(Texts.CHINESE, "standardization.list.row.twice", Map.of("settlement", id));
        }
        Map<String, String> record = new LinkedHashMap<>();
        node.fields().forEach(field -> {
            String value = field.key().equals(ID) ? id : checked.content().get(field.key());
            if (!value.isEmpty()) {
                record.put(field.key(), value);
            }
        });
        records.add(record);
        return "";
    }

    /** Lists as a table with what is wrong with each record. */
    static String write(List<SettlementList> lists) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try {
            List<String> heads = new ArrayList<>(TABLE.fields().stream().map(FieldDefinition::nameZh).toList());
            heads.add(REASONS);
            CSVFormat.EXCEL.printRecord(text, heads.toArray());
            for (SettlementList list : lists) {
                List<FaultView> faults = list.faults();
                SettlementDocument document = list.document();
                for (ListNode node : ListNode.values()) {
                    List<Map<String, String>> records = document.of(node);
                    for (int i = 0; i < records.size(); i++) {
                        CSVFormat.EXCEL.printRecord(text, cells(list, node, i + 1, records.get(i), faults));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Object[] cells(SettlementList list, ListNode node, int number, Map<String, String> record, List<FaultView> faults) {
        List<String> cells = new ArrayList<>();
        for (String key : KEYS) {
            String value = key.equals(NODE) ? node.key() : key.equals(ID) ? list.settlement() : record.getOrDefault(key, "");
            cells.add(FormulaMark.set(value));
        }
        cells.add(FormulaMark.set(faults.stream()
                .filter(fault -> !fault.notice() && isOf(fault, node, number))
                .map(FaultView::text).reduce((some, other) -> some + "；" + other).orElse("")));
        return cells.toArray();
    }

    /** What is wrong with the whole list stands with its first record. */
    private static boolean isOf(FaultView fault, ListNode node, int number) {
        boolean whole = fault.record() == 0 && node == ListNode.SETLINFO && number == 1;
        return whole || fault.node().equals(node.key()) && fault.record() == number;
    }
}
