package org.yiyun.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.CaseWords;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.CaseClaim;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;

/** A case that stands beside a policy, as a page shows it: its claims one after the other with what each has to come to. */
public record CaseRow(PolicyDefinition definition, PolicyCase policyCase, Locale locale) {
    public String getName() {
        return policyCase.name();
    }

    public String getTitle() {
        return policyCase.title();
    }

    public String getSource() {
        return policyCase.source();
    }

    public List<Claim> getClaims() {
        CaseWords words = new CaseWords(definition, locale);
        List<Claim> claims = new ArrayList<>();
        for (CaseClaim claim : policyCase.claims()) {
            List<String> bill = claim.cancels() == null
                    ? words.bill(claim.body())
                    : List.of(Texts.get(locale, "policy.case.cancels", Map.of("claim", claim.cancels())));
            List<String> expected = claim.refused() == null
                    ? words.amounts(claim.expect())
                    : List.of(Texts.get(locale, "policy.case.refused", Map.of("id", claim.refused())));
            claims.add(new Claim(claims.size() + 1, claim.on().toString(), bill, expected));
        }
        return claims;
    }

    /** One claim, from 1. */
    public record Claim(int number, String on, List<String> bill, List<String> expected) {}
}
