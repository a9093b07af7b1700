package org.yiyun.catalog.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyun.catalog.AboveCodes;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.PricedEntry;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.PriceLevel;

/**
 * Limits and shares as tables: the columns of the national transactions 1318 (医保目录限价信息) and 1319 (医保目录先自付比例信息) by place,
 * in the order of the specification's output tables 48 and 50, and by heading. The specification has no dictionary of
 * {@code overlmt_dspo_way}: {@link AboveCodes}. Regions are written with six digits there: 440800 is what we call 4408. Of shares for one
 * level of institutions 1319 has no column: they have no place in the TXT.
 */
public final class PriceLayout {
    private static final int COLUMNS = 20;
    private static final int REGION = 6;
    private static final String CODE = "hilist_code";
    private static final String LEVEL = "hilist_lmtpric_type";
    private static final String ABOVE = "overlmt_dspo_way";
    private static final String PERSON = "selfpay_prop_psn_type";
    private static final String TYPE = "selfpay_prop_type";
    /** Of a share: 目录先自付比例. The other types are no shares that are paid first. */
    private static final String FIRST = "10";
    private static final String PLACE = "insu_admdvs";
    private static final String FROM = "begndate";
    private static final String LAST = "enddate";
    private static final String VALID = LibraryDefinition.VALID_FLAG;
    private static final String SOURCE = "source";

    private final PriceKind kind;
    private final LibraryDefinition definition;
    private final AboveCodes codes;

    private PriceLayout(PriceKind kind, LibraryDefinition definition, AboveCodes codes) {
        this.kind = kind;
        this.definition = definition;
        this.codes = codes;
    }

    /** For entries of a library, with the codes of what becomes of the part above a limit. */
    public static PriceLayout of(PriceKind kind, LibraryDefinition library, AboveCodes codes) {
        return new PriceLayout(kind, columns(kind, library), codes);
    }

    /** The columns, as of a library; codes of entries have the structure of theirs. */
    public static LibraryDefinition columns(PriceKind kind, LibraryDefinition library) {
        boolean limit = kind == PriceKind.LIMIT;
        return new LibraryDefinition(
                library.key() + (limit ? "_LIMIT" : "_SHARE"), limit ? "1318" : "1319", library.nameZh() + (limit ? "限价" : "先自付比例"),
                library.nameEn() + (limit ? " limits" : " shares"), library.pattern(), CODE, CODE, null, COLUMNS, limit ? limits() : shares());
    }

    private static List<FieldDefinition> limits() {
        return List.of(
                code(),
                field(LEVEL, "医保目录限价类型", FieldType.TEXT, 20, 1, "机构等级", "医院等级", "限价类型", "限价医院等级"),
                field(ABOVE, "医保目录超限处理方式", FieldType.TEXT, 20, 2, "超限价部分", "超限处理方式", "超限价处理方式"),
                place(), from(), last(),
                field(value(PriceKind.LIMIT), "医保目录定价上限金额", FieldType.NUMBER, 16, 6, "限价", "最高限价", "限价金额", "定价上限金额", "支付标准"),
                valid(), record(), updated(), created(), source());
    }

    private static List<FieldDefinition> shares() {
        return List.of(
                code(),
                field(PERSON, "医保目录自付比例人员类别", FieldType.TEXT, 20, 1, "人员类别", "参保人员类别", "自付比例人员类别"),
                field(TYPE, "目录自付比例类别", FieldType.TEXT, 6, 2, "自付比例类别"),
                place(), from(), last(),
                field(value(PriceKind.SHARE), "自付比例", FieldType.RATE, 16, 6, "先自付比例", "个人先自付比例", "个人自付比例"),
                valid(), record(), updated(), created(),
                field(LEVEL, "机构等级", FieldType.TEXT, 20, -1, "医院等级"),
                source());
    }

    private static FieldDefinition code() {
        return new FieldDefinition(CODE, "医保目录编码", CODE, FieldType.TEXT, true, true, 50, 0, List.of("编码", "代码", "目录编码", "医疗目录编码"));
    }

    private static FieldDefinition place() {
        return field(PLACE, "参保机构医保区划", FieldType.TEXT, REGION, 3, "区划", "医保区划", "统筹区", "区划代码");
    }

    private static FieldDefinition from() {
        return new FieldDefinition(FROM, "开始日期", FROM, FieldType.DATE, true, true, 0, 4, List.of("生效日期", "起始日期", "执行日期"));
    }

    private static FieldDefinition last() {
        return field(LAST, "结束日期", FieldType.DATE, 0, 5, "终止日期", "失效日期", "截止日期");
    }

    private static FieldDefinition valid() {
        return field(VALID, "有效标志", FieldType.FLAG, 0, 7);
    }

    private static FieldDefinition record() {
        return field("rid", "唯一记录号", FieldType.TEXT, 40, 8);
    }

    private static FieldDefinition updated() {
        return field("updt_time", "更新时间", FieldType.TEXT, 40, 9);
    }

    private static FieldDefinition created() {
        return field("crte_time", "创建时间", FieldType.TEXT, 40, 12);
    }

    private static FieldDefinition source() {
        return field(SOURCE, "依据文件", FieldType.TEXT, 300, -1, "依据", "文号", "文件依据");
    }

    private static FieldDefinition field(String key, String name, FieldType type, int length, int column, String... headings) {
        return new FieldDefinition(key, name, key, type, false, true, length, column, List.of(headings));
    }

    private static String value(PriceKind kind) {
        return kind == PriceKind.LIMIT ? "hilist_pric_uplmt_amt" : "selfpay_prop";
    }

    LibraryDefinition definition() {
        return definition;
    }

    /** What keeps a row from being a statement: key of the field, key of the text and what that names. */
    record Objection(String field, String reason, List<String> arguments) {}

    /** What is wrong with canonical content beyond the form of its fields. */
    Optional<Objection> objection(EntryContent row) {
        if (row.get(VALID).equals("0")) {
            return Optional.empty();
        }
        if (row.get(valueKey()).isEmpty()) {
            return required(valueKey());
        }
        if (!row.get(PLACE).isEmpty() && !row.get(PLACE).matches("[0-9]{2}|[0-9]{4}|[0-9]{6}")) {
            return Optional.of(new Objection(PLACE, "catalog.row.region", List.of(row.get(PLACE))));
        }
        if (!row.get(LAST).isEmpty() && row.get(LAST).compareTo(row.get(FROM)) < 0) {
            return Optional.of(new Objection(LAST, "catalog.row.days", List.of(row.get(FROM), row.get(LAST))));
        }
        return kind == PriceKind.LIMIT ? ofLimit(row) : ofShare(row);
    }

    private Optional<Objection> ofLimit(EntryContent row) {
        var amount = new BigDecimal(row.get(valueKey()));
        if (amount.signum() < 0 || amount.scale() > 4 || amount.precision() - amount.scale() > 10) {
            return Optional.of(new Objection(valueKey(), "catalog.row.limit", List.of(row.get(valueKey()))));
        }
        if (row.get(ABOVE).isEmpty()) {
            return required(ABOVE);
        }
        return above(row.get(ABOVE)).isPresent()
                ? Optional.empty()
                : Optional.of(new Objection(ABOVE, "catalog.row.above-code", List.of(
                        row.get(ABOVE), codes.ownExpense(), codes.ownShare(), codes.notAllowed())));
    }

    private Optional<Objection> ofShare(EntryContent row) {
        if (new BigDecimal(row.get(valueKey())).scale() > 4) {
            return Optional.of(new Objection(valueKey(), "catalog.row.share", List.of(row.get(valueKey()))));
        }
        boolean first = row.get(TYPE).isEmpty() || row.get(TYPE).equals(FIRST);
        return first ? Optional.empty() : Optional.of(new Objection(TYPE, "catalog.row.share.type", List.of(row.get(TYPE))));
    }

    private Optional<Objection> required(String key) {
        return Optional.of(new Objection(key, "catalog.row.required", List.of(definition.field(key).map(FieldDefinition::nameZh).orElse(key))));
    }

    private String valueKey() {
        return value(kind);
    }

    private Optional<AboveLimit> above(String text) {
        return switch (text) {
            case "自费", "OWN_EXPENSE" -> Optional.of(AboveLimit.OWN_EXPENSE);
            case "自付", "计入自付", "OWN_SHARE" -> Optional.of(AboveLimit.OWN_SHARE);
            case "不得收取", "NOT_ALLOWED" -> Optional.of(AboveLimit.NOT_ALLOWED);
            default -> codes.limit(text);
        };
    }

    /** What a row without objection states. @param source where it names none itself */
    StatedPrice stated(EntryContent row, String source) {
        boolean ends = row.get(VALID).equals("0");
        String last = row.get(LAST);
        String named = row.get(SOURCE);
        return new StatedPrice(
                row.get(CODE), kind, PriceLevel.of(row.get(LEVEL)), region(row.get(PLACE)), kind == PriceKind.LIMIT ? "" : row.get(PERSON),
                LocalDate.parse(row.get(FROM)), ends || last.isEmpty() ? null : LocalDate.parse(last).plusDays(1),
                ends ? null : new BigDecimal(row.get(valueKey())), ends || kind == PriceKind.SHARE ? null : above(row.get(ABOVE)).orElse(null),
                named.isEmpty() ? source : named);
    }

    /** 440800 is the whole city, 440000 the province. */
    static String region(String national) {
        String region = national;
        while (region.length() > 2 && region.length() % 2 == 0 && region.endsWith("00")) {
            region = region.substring(0, region.length() - 2);
        }
        return region;
    }

    /** A statement as a row. */
    public EntryContent row(PricedEntry price) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(CODE, price.code());
        row.put(LEVEL, price.level());
        if (kind == PriceKind.SHARE) {
            row.put(PERSON, price.personType());
            row.put(TYPE, FIRST);
        } else {
            row.put(ABOVE, price.above() == null ? "" : codes.of(price.above()));
        }
        row.put(PLACE, price.region().isEmpty() ? "" : (price.region() + "000000").substring(0, REGION));
        row.put(FROM, price.from().toString());
        row.put(LAST, price.until() == null ? "" : price.until().minusDays(1).toString());
        row.put(valueKey(), price.value().stripTrailingZeros().toPlainString());
        row.put(VALID, "1");
        row.put("rid", String.valueOf(price.record()));
        row.put("updt_time", price.knownFrom());
        row.put("crte_time", price.knownFrom());
        row.put(SOURCE, price.source());
        return new EntryContent(row);
    }
}
