package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.BroughtTable;
import org.yiyun.catalog.reading.ReadingTexts;
import org.yiyun.catalog.reading.RowCheck;
import org.yiyun.catalog.reading.SourceRow;
import org.yiyun.matching.OwnItem;
import org.yiyun.matching.UntakenRow;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;

/** Reads an institution's list from a workbook or csv, under the headings that hospital systems use. */
@ApplicationScoped
public class OwnListFile {
    private static final int MOST_ITEMS = 20_000;
    private static final int MOST_MEBIBYTES = 20;
    private static final BroughtTable TABLE = new BroughtTable(new LibraryDefinition(
            "OWN_LIST", "", "院内目录", "Own catalogue", new CodePattern("", List.of()), "code", "name", null, 0, List.of(
                    text("code", "院内编码", "Own code", true, 60, "编码", "项目编码", "药品编码", "本院编码", "医院编码", "院内代码", "物资编码", "耗材编码", "收费编码", "代码"),
                    text("name", "名称", "Name", true, 300, "院内名称", "项目名称", "药品名称", "通用名", "通用名称", "药品通用名", "耗材名称", "收费项目名称", "品名", "诊断名称"),
                    text("other_name", "商品名", "Trade name", false, 300, "别名", "药品商品名", "商品名称"),
                    text("form", "剂型", "Dosage form", false, 100, "药品剂型", "剂型名称"),
                    text("specification", "规格", "Specification", false, 300, "药品规格", "规格型号", "规格包装", "包装规格", "型号规格"),
                    text("maker", "生产企业", "Maker", false, 300, "生产厂家", "厂家", "产地", "生产厂商", "厂商", "生产企业名称", "生产单位"),
                    text("approval", "批准文号", "Approval number", false, 100, "国药准字", "注册证号", "注册备案号", "批文", "注册证编号"),
                    text("national_code", "医保编码", "National code", false, 60, "国家编码", "国家医保编码", "医保代码", "医疗目录编码", "国家医保代码", "国家码"),
                    new FieldDefinition("price", "单价", "Price", FieldType.NUMBER, false, false, 20, -1,
                            List.of("价格", "零售价", "销售价", "收费标准", "院内价格", "售价")))),
            MOST_MEBIBYTES, MOST_ITEMS, "field.matching.file", "field.matching.items");
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("99999999.99");

    /**
     * @param items each own code once
     * @param refused own codes of rows that could not be taken: the list has them, whatever it says of them
     */
    public record ReadList(String name, List<OwnItem> items, List<UntakenRow> rejects, Set<String> refused) {}

    private static FieldDefinition text(String key, String zh, String en, boolean required, int length, String... headings) {
        return new FieldDefinition(key, zh, en, FieldType.TEXT, required, false, length, -1, List.of(headings));
    }

    /** @throws BusinessException TOO_LARGE, INVALID for a file that cannot be read or has too many or no items */
    public ReadList read(String name, InputStream content) throws IOException {
        List<OwnItem> items = new ArrayList<>();
        List<UntakenRow> rejects = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        Set<String> refused = new HashSet<>();
        TABLE.read(name, content, (row, checked) -> {
            if (checked.isAccepted()) {
                refused.add(checked.content().get("code"));
                take(row, checked.content(), lines, items, rejects);
            } else {
                checked.faults().forEach(fault -> rejects.add(rejected(fault)));
                refused.add(RowCheck.code(row.values().getOrDefault("code", "")));
            }
        });
        if (items.isEmpty()) {
            throw BusinessException.invalid("file", "field.matching.empty", Map.of("rejected", rejects.size()));
        }
        items.forEach(item -> refused.remove(item.code()));
        return new ReadList(name, items, rejects, refused);
    }

    private static void take(SourceRow row, EntryContent content, Map<String, Long> lines, List<OwnItem> items, List<UntakenRow> rejects) {
        Long before = lines.putIfAbsent(content.get("code"), row.line());
        Optional<BigDecimal> price = price(content.get("price"));
        if (before != null) {
            rejects.add(new UntakenRow(row.sheet(), row.line(), TABLE.heading("code"), content.get("code"),
                    Texts.get(Texts.CHINESE, "problem.field.matching.repeated", Map.of("code", content.get("code"), "row", before))));
        } else if (price.isEmpty()) {
            rejects.add(new UntakenRow(row.sheet(), row.line(), TABLE.heading("price"), content.get("price"),
                    Texts.get(Texts.CHINESE, "problem.field.matching.price")));
        } else {
            items.add(new OwnItem(content.get("code"), content.get("name"), Typed.orNull(content.get("other_name")), Typed.orNull(content.get("form")),
                    Typed.orNull(content.get("specification")), Typed.orNull(content.get("maker")), Typed.orNull(content.get("approval")),
                    Typed.orNull(content.get("national_code")), content.get("price").isEmpty() ? null : price.get()));
        }
    }

    private static Optional<BigDecimal> price(String text) {
        BigDecimal price = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        return price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0 || price.scale() > 4 ? Optional.empty() : Optional.of(price);
    }

    private static UntakenRow rejected(RowFault fault) {
        return new UntakenRow(fault.sheet(), fault.line(), TABLE.heading(fault.field()), fault.raw().getOrDefault(fault.field(), ""),
                ReadingTexts.of(Texts.CHINESE, fault));
    }
}
