package org.yiyun.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** What is proposed, how sure, and what lessons and rivals change. */
@Covers("CAT-02")
class MatcherTest {
    private static final List<ItemText> LIBRARY = List.of(
            national("N1", "国药准字H44020001", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司"),
            national("N2", "国药准字H44020001", "阿莫西林胶囊", "0.25g×36粒", "广东恒健制药有限公司"),
            national("N3", "国药准字H33020007", "阿莫西林胶囊", "0.25g×24粒", "浙江远江药业有限公司"),
            national("N4", "国药准字H10900089", "布洛芬缓释胶囊", "0.3g×20粒", "天津华科药业有限公司"));

    private final Lessons lessons = new Lessons();
    private final Matcher matcher = new Matcher(NationalIndex.of(LIBRARY), lessons);

    private static ItemText national(String code, String approval, String name, String specification, String maker) {
        return new ItemText(code, "", approval, name, "", "", specification, maker);
    }

    private static ItemText own(String id, String name, String specification, String maker) {
        return new ItemText(id, "", "", name, "", "", specification, maker);
    }

    private List<String> codes(ItemText own) {
        return matcher.match(own).candidates().stream().map(Candidate::code).toList();
    }

    @Test
    void theRightPackOfTheRightMakerIsSureAndTheOthersAreNot() {
        var candidates = matcher.match(own("L1", "阿莫西林膠囊", "250mg*24s", "恒健制药")).candidates();
        assertThat(candidates).extracting(Candidate::code).startsWith("N1");
        assertThat(candidates.get(0).score()).isGreaterThan(0.99);
        assertThat(candidates.get(0).isContradicted()).isFalse();
        assertThat(candidates.stream().skip(1)).isNotEmpty().allSatisfy(other -> assertThat(other.score()).isLessThan(0.01));
    }

    @Test
    void whatContradictsIsNeverSure() {
        var first = matcher.match(own("L1", "布洛芬缓释胶囊", "0.3g×10粒", "天津华科药业有限公司")).candidates().get(0);
        assertThat(first.code()).isEqualTo("N4");
        assertThat(first.score()).isEqualTo(0.6);
        assertThat(first.parts()).filteredOn(part -> part.grade() == Agreement.DIFFERENT).extracting(Part::aspect).containsExactly(Aspect.PACK);
    }

    @Test
    void whatCannotBeToldApartIsHalfAndHalf() {
        var candidates = matcher.match(own("L1", "阿莫西林胶囊", "0.25g×24粒", "")).candidates();
        assertThat(candidates.get(0).score()).isBetween(0.45, 0.5);
        assertThat(candidates).extracting(Candidate::code).startsWith("N1", "N3");
    }

    @Test
    void theNotedCodeDecidesAndNothingComesOfNothing() {
        assertThat(codes(new ItemText("L1", " n2 ", "", "阿莫西林", "", "", "", ""))).startsWith("N2");
        assertThat(codes(own("L1", "手工纸袋", "", ""))).isEmpty();
        assertThat(new Matcher(NationalIndex.of(List.of()), lessons).match(own("L1", "阿莫西林", "", "")).candidates()).isEmpty();
    }

    @Test
    void aSoundAlikeSlipFindsTheName() {
        assertThat(codes(own("L1", "布络芬缓释胶囊", "0.3g×20粒", "华科药业"))).startsWith("N4");
    }

    @Test
    void lessonsTeachNamesMakersAndCodesAndRuledOutCandidatesStayOut() {
        ItemText own = own("L1", "消炎宝", "0.25g×24粒", "老厂");
        assertThat(codes(own)).isEmpty();
        lessons.confirmed(own, LIBRARY.get(0));
        assertThat(codes(own("L9", "消炎宝", "0.25g×24粒", "老厂"))).startsWith("N1");
        assertThat(codes(own("L9", "消炎宝", "0.25g×36粒", "老厂"))).startsWith("N2");
        lessons.rejected("L9", "N1");
        assertThat(codes(own("L9", "消炎宝", "0.25g×24粒", "老厂"))).doesNotContain("N1").isNotEmpty();
    }

    @Test
    void anEntryGoesToTheStrongerClaimAndEqualClaimsAreAConflict() {
        var sure = own("L1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司");
        var same = own("L2", "阿莫西林胶囊", "250mg×24s", "广东恒健制药有限公司");
        var loose = own("L3", "阿莫西林", "0.25g", "恒健");
        assertThat(outcomes(List.of(sure, same), Map.of())).containsExactly("L1 CONFLICT L2", "L2 CONFLICT L1");
        assertThat(outcomes(List.of(sure, loose), Map.of())).containsExactly("L1 SUGGESTED null", "L3 SUGGESTED null");
        assertThat(outcomes(List.of(sure), Map.of("N1", "L0"))).containsExactly("L1 CONFLICT L0");
        assertThat(outcomes(List.of(own("L4", "手工纸袋", "", "")), Map.of())).containsExactly("L4 UNMATCHED null");
    }

    private List<String> outcomes(List<ItemText> own, Map<String, String> taken) {
        return Assignment.of(own.stream().map(matcher::match).toList(), taken).stream()
                .map(decision -> decision.own().id() + " " + decision.outcome() + " " + decision.rival())
                .toList();
    }
}
