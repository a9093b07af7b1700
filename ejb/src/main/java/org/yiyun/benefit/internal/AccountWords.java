package org.yiyun.benefit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.benefit.engine.AccountKey;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Accumulator;
import org.yiyun.policy.engine.PolicyDefinition.Fact;

/** What keeps accounts apart, in the words of the policy: 肾脏移植术后抗排斥异治疗. */
public final class AccountWords {
    private AccountWords() {}

    /** Empty where nothing keeps it apart: a fact that was not told, or has the value that holds for what is not told, says nothing. */
    public static String by(PolicyDefinition definition, AccountKey key) {
        List<String> facts = definition.accumulators().stream()
                .filter(accumulator -> accumulator.code().equals(key.code())).findFirst().map(Accumulator::by).orElse(List.of());
        String[] values = key.by().split("\\|", -1);
        Map<String, List<String>> told = new HashMap<>();
        for (int i = 0; i < Math.min(facts.size(), values.length); i++) {
            String name = facts.get(i);
            String value = values[i];
            String absent = definition.facts().stream().filter(fact -> fact.name().equals(name)).findFirst().map(Fact::absent).orElse("");
            if (!value.isEmpty() && !value.equals(absent)) {
                told.put(name, List.of(value));
            }
        }
        return definition.inWords(told, facts);
    }
}
