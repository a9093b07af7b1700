package org.yiyun.web.insured;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.insured.ChannelKind;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.InsuredPart;
import org.yiyun.insured.NationalCode;
import org.yiyun.insured.QueryPurpose;
import org.yiyun.insured.UseOutcome;
import org.yiyun.insured.Verification;
import org.yiyun.insured.engine.RuleKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.web.faces.FeatureWords;

class InsuredWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("problem.field.insured.cover", CoverCheck.Finding.values()), keys("insured.channel.kind", ChannelKind.values()),
                keys("insured.verification", Verification.values()), keys("insured.purpose", QueryPurpose.values()),
                keys("insured.part", InsuredPart.values()), keys("insured.outcome", UseOutcome.values()),
                keys("insured.state", InsuranceState.values()), keys("insured.rule", RuleKind.values()),
                keys("insured.suggest", RuleKind.values()), keys("insured.reason", RuleKind.values()),
                keys("insured.next", TicketStatus.values()),
                NationalCode.INSUTYPE.codes().stream().map(code -> "insured.insutype." + code).toList(),
                NationalCode.PSN_TYPE.codes().stream().map(code -> "insured.psn_type." + code).toList());
    }
}
