package org.yiyun.web.policy;

import java.util.List;
import java.util.Locale;
import org.yiyun.policy.CaseProposal;
import org.yiyun.policy.CaseWords;
import org.yiyun.policy.engine.PolicyDefinition;

/** A proposed case in the words of the policy: what the bill tells, and what would be expected of it. */
public record ProposalRow(PolicyDefinition definition, CaseProposal proposal, Locale locale) {
    public String getName() {
        return proposal.name();
    }

    /** What the claim tells, then each line; what is not told is not there. */
    public List<String> getBill() {
        return new CaseWords(definition, locale).bill(proposal.body());
    }

    /** Each expected amount with its name. */
    public List<String> getAmounts() {
        return new CaseWords(definition, locale).amounts(proposal.expect());
    }
}
