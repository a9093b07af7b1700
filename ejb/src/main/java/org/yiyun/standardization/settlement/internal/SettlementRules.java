package org.yiyun.standardization.settlement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.CodeVerdict;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.standardization.settlement.FaultView;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.engine.CodeLookup;
import org.yiyun.standardization.settlement.engine.ListCheck;
import org.yiyun.standardization.settlement.engine.ListFault;
import org.yiyun.standardization.settlement.engine.ListNode;
import org.yiyun.standardization.settlement.engine.SettlementDocument;

/** Checks lists against the libraries, and puts what is wrong into words. */
@ApplicationScoped
public class SettlementRules {
    private final CodeCheck codes;
    private final BusinessClock clock;

    @Inject
    public SettlementRules(CodeCheck codes, BusinessClock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** For the proxy. */
    protected SettlementRules() {
        this(null, null);
    }

    /** @param on the day of the settlement, @param total of the charges */
    record Result(LocalDate on, BigDecimal total, ListVerdict verdict, List<FaultView> faults) {}

    /**
     * @param institution whose list it is
     * @param knownOn     as the libraries were known at that moment; null for now
     */
    Result check(SettlementDocument list, InstitutionView institution, @Nullable Instant knownOn) {
        LocalDate on = ListCheck.day(list.head("setl_end_date")).orElseGet(clock::today);
        Map<String, CodeLookup.Answer> asked = new HashMap<>();
        List<ListFault> faults = new ArrayList<>(ListCheck.of(list, (libraries, code) -> asked.computeIfAbsent(
                libraries + code, none -> answer(codes.checkAny(libraries, code, on, knownOn)))));
        String sent = list.head("fixmedins_code");
        if (!sent.isEmpty() && !sent.equals(institution.code())) {
            faults.add(new ListFault(ListNode.SETLINFO.key(), 1, "fixmedins_code", "定点医药机构编号", "institution",
                    Map.of("value", sent, "own", institution.code()), false));
        }
        List<FaultView> words = faults.stream().map(SettlementRules::view).toList();
        boolean inOrder = faults.stream().allMatch(ListFault::notice);
        return new Result(on, total(list), inOrder ? ListVerdict.ACCEPTED : ListVerdict.REJECTED, words);
    }

    private static CodeLookup.Answer answer(CodeVerdict verdict) {
        Map<String, String> values = new HashMap<>();
        CodeCheck.params(verdict).forEach((name, value) -> values.put(name, String.valueOf(value)));
        return new CodeLookup.Answer(verdict.standing().name(), values);
    }

    private static BigDecimal total(SettlementDocument list) {
        return list.of(ListNode.ITEMINFO).stream().map(item -> item.getOrDefault("amt", "").strip())
                .filter(text -> text.matches("-?[0-9]{1,10}(\\.[0-9]{1,2})?")).map(BigDecimal::new)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static FaultView view(ListFault fault) {
        Map<String, String> values = new HashMap<>(fault.values());
        values.put("name", fault.name());
        String node = ListNode.of(fault.node()).map(ListNode::nameZh).orElse(fault.node());
        String place = fault.record() == 0 || fault.node().equals(ListNode.SETLINFO.key()) ? node : node + "第 " + fault.record() + " 条";
        return new FaultView(
                fault.node(), fault.record(), fault.field(),
                place + "：" + ProblemTexts.error(Texts.CHINESE, new FieldError(fault.field(), "standardization.list.fault." + fault.reason(), values)),
                fault.notice());
    }
}
