package org.yiyun.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

/** What is the same in other words, and what is not. */
@Covers("CAT-02")
class NormalFormsTest {
    @ParameterizedTest
    @CsvSource({
        // own, national, strength, pack
        "250mg*24s,0.25g×24粒,EQUIVALENT,EQUIVALENT",
        "０．２５ｇ＊２４,0.25g×24粒,EQUIVALENT,EQUIVALENT",
        "24粒×0.25g,0.25g×24粒,EQUIVALENT,EQUIVALENT",
        "0.25g*12粒*2板/盒,0.25g×24粒,EQUIVALENT,EQUIVALENT",
        "10ml×6支,6支*10毫升,EQUIVALENT,EQUIVALENT",
        "100ml:5g,5%100ml,EQUIVALENT,MISSING",
        "5g:100ml,100ml:5g×1瓶,EQUIVALENT,MISSING",
        "80万单位,800000IU,EQUIVALENT,MISSING",
        "10μg×30,0.01mg×30片,EQUIVALENT,EQUIVALENT",
        "500mg,0.25g×24粒,DIFFERENT,MISSING",
        "0.25g×12粒,0.25g×24粒,EQUIVALENT,DIFFERENT",
        "0.25g(按C16H19N3O5S计)×24粒,0.25g×24粒,EQUIVALENT,EQUIVALENT",
        "10ml,10ml:0.1g×5支,SIMILAR,MISSING",
        "10g,10ml,MISSING,MISSING",
        "'',0.25g,MISSING,MISSING",
        "10×10cm×5片,10cm×10cm×5片,EQUIVALENT,EQUIVALENT",
        "每盒24粒,24粒/盒,MISSING,EQUIVALENT",
    })
    void comparesSpecifications(String own, String national, Agreement strength, Agreement pack) {
        var one = Specification.of(own);
        var other = Specification.of(national);
        assertThat(List.of(Specification.compareStrength(one, other), Specification.comparePack(one, other))).as("%s %s", one, other)
                .containsExactly(strength, pack);
    }

    @ParameterizedTest
    @CsvSource({
        "国药准字H20053456,h20053456,EQUAL", "国药准字 Ｈ20053456,国药准字H20053456,EQUAL", "20053456,国药准字H20053456,EQUIVALENT",
        "国药准字H20053457,国药准字H20053456,SIMILAR", "国药准字H20054356,国药准字H20053456,SIMILAR", "国药准字H2005345,国药准字H20053456,SIMILAR",
        "国药准字H20119999,国药准字H20053456,DIFFERENT", "无,国药准字H20053456,MISSING", "国械注准20173400001,国械注准20173400001,EQUAL"
    })
    void comparesApprovalNumbers(String own, String national, Agreement grade) {
        assertThat(ApprovalNumber.compare(ApprovalNumber.of(own), ApprovalNumber.of(national))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "广东恒健制药有限公司,广东恒健制药有限公司,EQUAL", "恒健制药,广东恒健制药股份有限公司,EQUIVALENT", "廣東恒健製藥,广东恒健制药有限公司,EQUIVALENT",
        "广东省湛江市恒健制药,广东恒健制药有限公司,EQUIVALENT", "哈药六厂,哈药集团制药六厂,EQUIVALENT", "浙江恒健制药有限公司,广东恒健制药有限公司,SIMILAR",
        "广东华南药业,广东恒健制药有限公司,DIFFERENT", "'',广东恒健制药有限公司,MISSING"
    })
    void comparesMakers(String own, String national, Agreement grade) {
        assertThat(Maker.compare(Maker.of(own), Maker.of(national))).as("%s %s", Maker.of(own), Maker.of(national)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "阿莫西林胶囊,阿莫西林,胶囊,胶囊", "阿莫西林分散片,阿莫西林,分散片,片", "注射用头孢呋辛钠,头孢呋辛钠,粉针,注射剂", "头孢呋辛钠粉针,头孢呋辛钠,粉针,注射剂",
        "氯霉素眼药水,氯霉素,滴眼液,滴眼液", "头孢克肟分散,头孢克肟分散,'',''", "诊查费,诊查费,'',''"
    })
    void cutsTheDosageFormOffANAme(String name, String rest, String kind, String family) {
        var split = DosageForm.cutOff(name);
        assertThat(List.of(split.rest(), split.form().kind(), split.form().family())).containsExactly(rest, kind, family);
    }

    @Test
    void aFamilyIsLikeItsKindsAndKindsAreNotLikeEachOther() {
        assertThat(List.of(
                        DosageForm.compare(DosageForm.ofField("针剂"), DosageForm.cutOff("注射用头孢呋辛钠").form()),
                        DosageForm.compare(DosageForm.ofField("分散片"), DosageForm.ofField("肠溶片")),
                        DosageForm.compare(DosageForm.ofField("冲剂"), DosageForm.ofField("颗粒剂")),
                        DosageForm.compare(DosageForm.ofField("片剂"), DosageForm.ofField("胶囊剂")),
                        DosageForm.compare(DosageForm.ofField("不明"), DosageForm.ofField("胶囊剂"))))
                .containsExactly(Agreement.SIMILAR, Agreement.DIFFERENT, Agreement.EQUAL, Agreement.DIFFERENT, Agreement.MISSING);
    }

    @Test
    void variantsInBracketsBelongToTheNameAndTradeNamesDoNot() {
        assertThat(profile("复方氨基酸注射液（１８ＡＡ）").name()).isEqualTo("复方氨基酸18aa");
        var amoxicillin = profile("△阿莫西林膠囊【阿莫仙】");
        assertThat(amoxicillin.name() + amoxicillin.aliases()).isEqualTo("阿莫西林[阿莫仙]");
        assertThat(profile("(乙)").name()).isEqualTo("乙");
    }

    private static Profile profile(String name) {
        return Profile.of(new ItemText("1", "", "", name, "", "", "", ""));
    }
}
