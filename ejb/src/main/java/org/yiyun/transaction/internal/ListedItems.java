package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.CodeStanding;
import org.yiyun.catalog.CodeVerdict;
import org.yiyun.catalog.EntryQueries;
import org.yiyun.catalog.EntryView;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.PriceService;
import org.yiyun.catalog.PriceView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.security.Callers;
import org.yiyun.transaction.engine.Refused;
import org.yiyun.transaction.engine.RefusalCode;

/** Looks charged items and diagnoses up in the code libraries in force on the day. */
@ApplicationScoped
public class ListedItems {
    private static final Map<String, String> KINDS = Map.of(
            "WESTERN_CHINESE_DRUG", "DRUG", "TCM_PIECE", "DRUG", "HOSPITAL_PREPARATION", "DRUG", "CONSUMABLE", "CONSUMABLE",
            "SERVICE_ITEM", "ITEM");
    private static final List<String> CHARGED =
            List.of("WESTERN_CHINESE_DRUG", "TCM_PIECE", "CONSUMABLE", "SERVICE_ITEM", "HOSPITAL_PREPARATION");
    private static final List<String> DIAGNOSES = List.of("DIAGNOSIS", "TCM_DISEASE", "TCM_SYNDROME");
    /** Column 91 of the national layout 1301: 甲, 乙 or 丙, or its code. */
    private static final String CLASS = "nat_hi_druglist_chrgitm_lv";
    private static final Map<String, String> CLASSES = Map.of(
            "甲", "A", "甲类", "A", "01", "A", "乙", "B", "乙类", "B", "02", "B", "丙", "C", "丙类", "C");

    private final CodeCheck codes;
    private final EntryQueries entries;
    private final PriceService prices;

    @Inject
    public ListedItems(CodeCheck codes, EntryQueries entries, PriceService prices) {
        this.codes = codes;
        this.entries = entries;
        this.prices = prices;
    }

    /** For the proxy. */
    protected ListedItems() {
        this(null, null, null);
    }

    /** Where and for whom: level 1 to 3 of the institution, its region, type of insurance. */
    record Place(String level, String region, String insuranceType) {}

    /**
     * What the libraries say of a code.
     *
     * @param field of the code in the message
     * @throws Refused LINE_CODE, LINE_CATEGORY
     */
    ListedItem item(String code, LocalDate on, Place place, String field) {
        return Callers.callAs(TransactionWork.SYSTEM, () -> {
            CodeVerdict verdict = codes.checkAny(CHARGED, code, on, null);
            if (!verdict.standing().isUsable()) {
                throw new Refused(RefusalCode.LINE_CODE, field, words(verdict));
            }
            var situation = new PriceService.Situation(place.level(), place.region(), place.insuranceType());
            BigDecimal share = prices.find(verdict.library(), code, PriceKind.SHARE, on, situation).map(PriceView::value).orElse(null);
            BigDecimal limit = prices.find(verdict.library(), code, PriceKind.LIMIT, on, situation).map(PriceView::value).orElse(null);
            if (verdict.standing() == CodeStanding.UNPUBLISHED && share == null) {
                Map<String, String> words = words(verdict);
                words.put("reason", Texts.get(Texts.CHINESE, "transaction.refusal.LINE_CODE.unlisted"));
                throw new Refused(RefusalCode.LINE_CODE, field, words);
            }
            String category = category(entries.find(verdict.library(), List.of(code), on).get(code), share)
                    .orElseThrow(() -> new Refused(RefusalCode.LINE_CATEGORY, field, words(verdict)));
            return new ListedItem(
                    verdict.library(), verdict.name() == null ? code : verdict.name(), KINDS.get(verdict.library()), category, share, limit);
        });
    }

    /** By the library's own column, else by what the person pays first: nothing, all, or a part. */
    private static Optional<String> category(@Nullable EntryView entry, @Nullable BigDecimal share) {
        String told = entry == null ? null : entry.values().get(CLASS);
        if (told != null && CLASSES.containsKey(told.strip())) {
            return Optional.of(CLASSES.get(told.strip()));
        }
        if (share == null) {
            return Optional.empty();
        }
        return Optional.of(share.signum() == 0 ? "A" : share.compareTo(BigDecimal.ONE) >= 0 ? "C" : "B");
    }

    /** @throws Refused DIAGNOSIS_CODE for one that is not in force */
    void diagnosis(String code, LocalDate on, String field) {
        CodeVerdict verdict = Callers.callAs(TransactionWork.SYSTEM, () -> codes.checkAny(DIAGNOSES, code, on, null));
        if (!verdict.standing().isUsable()) {
            throw new Refused(RefusalCode.DIAGNOSIS_CODE, field, words(verdict));
        }
    }

    private static Map<String, String> words(CodeVerdict verdict) {
        Map<String, String> words = new HashMap<>();
        words.put("code", verdict.code());
        words.put("library", verdict.libraryName());
        words.put("name", verdict.name() == null ? verdict.code() : verdict.name());
        words.put("on", verdict.on().toString());
        Locale chinese = Texts.CHINESE;
        words.put("reason", verdict.standing().isUsable() ? "" : ProblemTexts.error(
                chinese, new FieldError("", "field.standard-code." + verdict.standing().name(), CodeCheck.params(verdict))));
        return words;
    }
}
