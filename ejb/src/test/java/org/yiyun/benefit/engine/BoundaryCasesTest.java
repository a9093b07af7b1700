package org.yiyun.benefit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yiyun.policy.CaseProposal;
import org.yiyun.policy.CaseProposals;
import org.yiyun.policy.engine.PolicyEdit;
import org.yiyun.testing.Covers;

/** Cases at the ends of a version, as they are proposed. */
@Covers("POL-05")
class BoundaryCasesTest {
    private static final String ENDS = Policies.text("ends");
    private static final int ENOUGH = 100_000;
    private static final int MORE_THAN_ENDS_TAKE = 600;

    @Test
    void proposesOneFenBeforeEachEndAtItAndOneBeyond() {
        assertThat(propose(ENDS).stream().map(BoundaryCasesTest::line)).containsExactly(
                "S2-deductible-1-BELOW 299.99 - 0.00", "S2-deductible-1-AT 300.00 - 0.00", "S2-deductible-1-ABOVE 300.01 - 0.01",
                "S5-segments-1-1-BELOW 1299.99 - 500.00", "S5-segments-1-1-AT 1300.00 - 500.00", "S5-segments-1-1-ABOVE 1300.01 - 500.01",
                "S6-total-5000-BELOW 4999.99 - 3459.99", "S6-total-5000-AT 5000.00 - 3460.00", "S6-total-5000-ABOVE 5000.01 - 3470.01",
                "S7-limit-1-BELOW 2000.00 3999.99 0.01", "S7-limit-1-AT 2000.00 4000.00 0.00", "S7-limit-1-ABOVE 2000.00 4000.01 0.00",
                "S8-limit-1-BELOW 2000.00 2939.99 1060.00", "S8-limit-1-AT 2000.00 2940.00 1060.00", "S8-limit-1-ABOVE 2000.00 2940.01 1059.99");
    }

    @Test
    void saysWhatIsExpectedWhereTheFigureIsWrittenAndWhoStandsThere() {
        CaseProposal above = named(propose(ENDS), "S5-segments-1-1-ABOVE");
        assertThat(above.title()).isEqualTo("分段支付：分段比例 1000，加一分");
        assertThat(above.source()).isEqualTo("《界限示例文件》第二条");
        assertThat(above.expect().toString()).isEqualTo(
                "{total=1300.01, eligible=1000.01, payout=500.01, selfPay=800.00, parts.payout=500.01, parts.own=800.00, values.due=500.0080}");
        assertThat(above.metBy()).isNull();
        assertThat(named(propose(ENDS.replace("amount: 2000.00", "amount: 1300.01")), "S5-segments-1-1-ABOVE").metBy()).isEqualTo("one");
    }

    /** Without a case the smallest bill that the policy can work out is varied: it tells what is asked for, and nothing else. */
    @Test
    void makesABillOfItsOwnWhereThereIsNoCase() {
        List<CaseProposal> proposals = propose(ENDS.substring(0, ENDS.indexOf("\ncases:")));
        assertThat(named(proposals, "S2-deductible-1-AT").body())
                .isEqualTo(Map.of("claim", Map.of("lines", List.of(Map.of("amount", new BigDecimal("300.00"))))));
        assertThat(proposals).hasSize(15).allMatch(proposal -> proposal.metBy() == null);
    }

    /** What holds on later days alone is shown on them; what holds on is not shown twice. */
    @Test
    void aValueOfALaterDayHasEndsOfItsOwn() {
        List<CaseProposal> proposals = propose(PolicyEdit.change(ENDS, "deductible", 0, LocalDate.of(2027, 1, 1), "350.00", null));
        assertThat(proposals).hasSize(18);
        assertThat(proposals.stream().filter(proposal -> proposal.on().getYear() == 2027).map(BoundaryCasesTest::line)).containsExactly(
                "S2-deductible-2-BELOW 349.99 - 0.00", "S2-deductible-2-AT 350.00 - 0.00", "S2-deductible-2-ABOVE 350.01 - 0.01");
    }

    /** Each value of a parameter has ends of its own; its circumstances are told though no case tells them. */
    @Test
    void leadsToEveryValueOfAParameter() {
        List<CaseProposal> proposals = propose(Policies.text("BASIC_SAMPLE-1"));
        assertThat(proposals.stream().map(CaseProposal::name).filter(name -> name.contains("-deductible-") && name.endsWith("-AT")))
                .containsExactly("S4-deductible-2-AT", "S4-deductible-3-AT", "S4-deductible-5-AT", "S4-deductible-6-AT",
                        "S4-deductible-8-AT", "S4-deductible-9-AT", "S4-deductible-10-AT");
        CaseProposal second = named(proposals, "S4-deductible-3-AT");
        assertThat(second.title()).isEqualTo("起付：起付标准 100.00（住院，一级，第二次），恰好");
        assertThat(new Template(second.on(), second.body()).told("claim.institution.level", 0)).isEqualTo("1");
        assertThat(new Template(second.on(), second.body()).told("claim.admission", 0)).isEqualTo(new BigDecimal("2"));
    }

    /** A limit that has been used up is shown by a claim that would have been paid. */
    @Test
    void choosesAClaimThatComesToSomethingElse() {
        CaseProposal usedUp = named(propose(Policies.text("BASIC_SAMPLE-1")), "S9-aidLimit-1~2-BELOW");
        assertThat(new Template(usedUp.on(), usedUp.body()).told("person.aid", 0)).isEqualTo("DESTITUTE");
        assertThat(usedUp.expect()).containsEntry("parts.aid", new BigDecimal("0.01"));
    }

    /** Wherever the effort ends, each end is either proposed as with all the effort in the world, or named as not searched. */
    @Test
    void whatIsNotSearchedIsNamedAndTheRestIsAsEver() {
        String text = ENDS.replace("amount: 2000.00", "amount: 1300.01");
        List<CaseProposal> all = propose(text);
        for (int most = 0; most <= MORE_THAN_ENDS_TAKE; most++) {
            CaseProposals some = propose(text, new Effort(most));
            assertThat(all).as("%d", most).containsAll(some.items());
            // no claim comes from below the start of a domain
            List<String> unsearched = some.unsearched().stream().filter(end -> !end.equals("S6-total-0")).toList();
            assertThat(Stream.concat(some.items().stream().map(BoundaryCasesTest::end).distinct(), unsearched.stream())).as("%d", most)
                    .containsExactlyInAnyOrder("S2-deductible-1", "S5-segments-1-1", "S6-total-5000", "S7-limit-1", "S8-limit-1");
            assertThat(some.items()).as("%d", most).hasSize(3 * (5 - unsearched.size()));
        }
        assertThat(propose(text, new Effort(MORE_THAN_ENDS_TAKE)).items()).isEqualTo(all);
    }

    private static String end(CaseProposal proposal) {
        return proposal.name().replaceFirst("-(BELOW|AT|ABOVE)$", "");
    }

    @Property(tries = 25)
    void everyProposalComesOutAsItSays(
            @ForAll @IntRange(min = 1, max = 200_000) int deductible, @ForAll @IntRange(min = 1, max = 500_000) int end,
            @ForAll @IntRange(min = 0, max = 99) int rate, @ForAll @IntRange(min = 1, max = 900_000) int limit,
            @ForAll @IntRange(min = 1, max = 1_000_000) int amount) {
        String text = ENDS.replace("300.00", fen(deductible)).replace("upTo: 1000, rate: 0.50", "upTo: " + fen(end) + ", rate: " + fen(rate))
                .replace("4000.00", fen(limit)).replace("amount: 2000.00", "amount: " + fen(amount)).replace("{payout: 1060.00}", "{}");
        List<CaseProposal> proposals = propose(text);
        assertThat(proposals).isNotEmpty();
        String more = PolicyEdit.addCases(text, proposals.stream().map(proposal -> proposal.confirmed("试")).toList());
        List<CaseResult> results = new CaseRunner(Policies.schemeOf(more)).run();
        assertThat(results).hasSize(1 + proposals.size()).allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }

    private static String fen(int amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }

    private static List<CaseProposal> propose(String text) {
        CaseProposals proposed = propose(text, new Effort(ENOUGH));
        assertThat(proposed.unsearched()).isEmpty();
        return proposed.items();
    }

    private static CaseProposals propose(String text, Effort effort) {
        BenefitScheme scheme = Policies.schemeOf(text);
        CaseRunner runner = new CaseRunner(scheme);
        runner.run();
        return new BoundaryCases(scheme, runner, effort).propose();
    }

    private static CaseProposal named(List<CaseProposal> proposals, String name) {
        return proposals.stream().filter(proposal -> proposal.name().equals(name)).findFirst().orElseThrow();
    }

    /** Name, amount of the bill, what was paid before, payout. */
    private static String line(CaseProposal proposal) {
        Template claim = new Template(proposal.on(), proposal.body());
        Object prior = claim.told("prior.paid", 0);
        return proposal.name() + " " + claim.told("line.amount", 0) + " " + (prior == null ? "-" : prior) + " " + proposal.expect().get("payout");
    }
}
