package org.yiyun.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Entries found by what people type. */
@Covers({"CODE-01", "CAT-05"})
class EntrySearchPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void library() {
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv(
                "A001,阿莫西林胶囊,1.00", "A002,注射用阿莫西林,2.00", "A003,维生素B1片,3.00", "A101,100%葡萄糖,4.00", "B001,布洛芬,5.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "阿莫西林, A001 A002", "莫西, A001 A002", "莫, ''", "阿, A001", "胶囊, A001", "amxl, A001 A002", "AMXLJN, A001", "zsy, A002", "z, A002",
        "A0, A001 A002 A003", "a00, A001 A002 A003", "B, B001", "b1, A003", "维生素b1, A003", "Ｂ１, A003", "0%, A101", "_, ''", "西林阿, ''",
        "wssb1p, A003"})
    void findsByCodeNameAndInitials(String text, String codes) {
        assertThat(String.join(" ", found(text, null))).isEqualTo(codes);
    }

    @Test
    void pagesAreStableAndTheirTotalIsExact() {
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            var request = new PageRequest(2, next);
            Page<EntryRow> page = as(ANALYST, () -> catalog.entries.list(SAMPLE, new EntryFilter("A", DAY, null), request));
            assertThat(page.total()).isEqualTo(4);
            page.items().forEach(row -> all.add(row.code()));
            next = page.next();
        } while (next != null);
        assertThat(all).containsExactly("A001", "A002", "A003", "A101");
    }

    @Test
    void whatIsStoppedIsFoundOnItsDaysOnly() {
        catalog.release(SAMPLE, ImportMode.FULL, DAY.plusDays(5), csv("A001,阿莫西林胶囊,1.00", "B002,新药,1.00"));
        assertThat(found("阿莫西林", null)).containsExactly("A001", "A002");
        assertThat(as(ANALYST, () -> catalog.entries.suggest(SAMPLE, new EntryFilter("阿莫西林", DAY.plusDays(5), null), 10)))
                .extracting(EntryRow::code).containsExactly("A001");
    }

    /** What stands far from the first code is found by the indexes, by each of the ways once. */
    @Test
    void whatIsFarFromTheFirstCodeIsFoundToo() {
        catalog.ship();
        String drugs = "药品代码,注册名称,药品名称,规格\n" + IntStream.range(0, 6_000)
                .mapToObj(i -> String.format("XA02AXX095A0010101%05d,注册,%s,1g", i, i < 5_900 ? "葡萄糖" : i % 2 == 0 ? "xa布洛芬" : "阿莫西林" + i))
                .collect(joining("\n"));
        catalog.release("WESTERN_CHINESE_DRUG", ImportMode.FULL, DAY, drugs);

        assertThat(far("洛芬", 3)).containsExactly("05900", "05902", "05904");
        assertThat(far("amxl59", 100)).hasSize(50).startsWith("05901", "05903");
        assertThat(far("阿莫西林5999", 10)).containsExactly("05999");
        assertThat(far("XA02AXX095A001010105998", 10)).containsExactly("05998");
        assertThat(far("XA", 60)).hasSize(60).startsWith("00000").doesNotHaveDuplicates();
        assertThat(as(ANALYST, () -> catalog.entries.list(
                "WESTERN_CHINESE_DRUG", new EntryFilter("xa", DAY, null), PageRequest.first(5))).total()).isEqualTo(6_000);
    }

    /** Serial numbers of the first drugs, suggested and listed alike. */
    private List<String> far(String text, int limit) {
        var filter = new EntryFilter(text, DAY, null);
        var suggested = as(ANALYST, () -> catalog.entries.suggest("WESTERN_CHINESE_DRUG", filter, limit));
        var listed = as(ANALYST, () -> catalog.entries.list("WESTERN_CHINESE_DRUG", filter, PageRequest.first(limit)));
        assertThat(suggested).isEqualTo(listed.items());
        return listed.items().stream().map(row -> row.code().substring(18)).toList();
    }

    /** What waits to be sorted into the index is gone through by every search. */
    @Test
    void aPublicationLeavesNothingThatEverySearchGoesThrough() {
        assertThat(Rows.of(DB, "select gin_clean_pending_list('ix_catalog_entry_grams')")).containsExactly(List.of(0L));
    }

    /** The pairs are worked out otherwise than they were; an index that is there goes on to be right. */
    @Test
    void thePairsOfNeighboursAreWhatTheyWere() {
        DB.sql("""
                create or replace function reference.grams(library int, name text, initials text) returns text[] language sql immutable as $$
                    select array[library || '^' || left(lower(name), 1), library || '-' || left(initials, 1)]
                        || array(select library || ':' || substr(lower(name), i, 2) from generate_series(1, length(name) - 1) i)
                        || array(select library || '~' || substr(initials, i, 2) from generate_series(1, length(initials) - 1) i) $$""");
        assertThat(Rows.of(DB, """
                select n, m from generate_series(0, 26) n, generate_series(0, 26) m,
                    lateral (select left('Ab注射用𠮷阿莫西林胶囊（复方）重组人干扰素α2b注', n) as name, left('abcdefghijklmnopqrstuvwxyz', m) as initials) t
                where catalog_grams(12, name, initials) is distinct from reference.grams(12, name, initials)""")).isEmpty();
    }

    @Test
    void oneLibraryDoesNotFindWhatIsInAnother() {
        catalog.ship();
        catalog.release("OUTPATIENT_CHRONIC", ImportMode.FULL, DAY, "门慢门特病种目录代码,门慢门特病种名称\nM03900,阿莫西林过敏\n");
        assertThat(found("阿莫西林", null)).containsExactly("A001", "A002");
    }

    @Test
    void theTreeFollowsTheSegmentsOfTheCodes() {
        assertThat(tree("")).containsExactly("A null false", "B null false");
        assertThat(tree("A")).containsExactly("A0 null false", "A1 null false");
        assertThat(tree("A0")).containsExactly("A001 阿莫西林胶囊 true", "A002 注射用阿莫西林 true", "A003 维生素B1片 true");
        assertThat(found(null, "A0")).containsExactly("A001", "A002", "A003");
    }

    @Test
    void branchesOfNationalLibrariesAreCalledAsTheirEntriesSay() {
        catalog.ship();
        catalog.release("DIAGNOSIS", ImportMode.FULL, DAY, """
                诊断代码,诊断名称,类目代码,类目名称,亚目代码,亚目名称
                A00.000,古典生物型霍乱,A00,霍乱,A00.0,霍乱由于O1群霍乱弧菌
                A01.000,伤寒,A01,伤寒和副伤寒,A01.0,伤寒
                """);
        assertThat(as(ANALYST, () -> catalog.entries.tree("DIAGNOSIS", "", DAY)))
                .extracting(node -> node.prefix() + " " + node.segment() + " " + node.name())
                .containsExactly("A00 类目 霍乱", "A01 类目 伤寒和副伤寒");
    }

    /** Codes go on behind their last segment (扩展码): what extends a code is below it, and none is lost. */
    @Test
    void codesThatExtendAnotherAreBelowIt() {
        catalog.ship();
        catalog.release("DIAGNOSIS", ImportMode.FULL, DAY, "诊断代码,诊断名称\nA00.000,霍乱\nA00.000x001,古典\nA00.000x002,别的\nA00.100,埃尔托\n");

        assertThat(extended("A00.0")).containsExactly("A00.000 霍乱 false");
        assertThat(extended("A00.000")).containsExactly("A00.000 霍乱 true", "A00.000x001 古典 true", "A00.000x002 别的 true");
        assertThat(extended("A00.1")).containsExactly("A00.100 埃尔托 true");
    }

    private List<String> extended(String prefix) {
        return as(ANALYST, () -> catalog.entries.tree("DIAGNOSIS", prefix, DAY)).stream()
                .map(node -> node.prefix() + " " + node.name() + " " + node.leaf()).toList();
    }

    /** Codes without segments: the tree goes by the field that names what is above an entry, however the codes begin. */
    @Test
    void entriesAreBelowWhatTheyNameWhereCodesHaveNoSegments() {
        var sample = CatalogFixture.sample("NESTED");
        as(ANALYST, () -> catalog.libraries.add(new LibraryDefinition(
                sample.key(), "", "分级库", "Nested", new CodePattern(sample.pattern().regex(), List.of()), "code", "name", "parent", 0, sample.fields())));
        catalog.release("NESTED", ImportMode.FULL, DAY, """
                编码,名称,上级
                A001,根,
                B001,另根,
                B002,枝,A001
                C001,叶,B002
                A002,叶二,B002
                """);

        assertThat(nested("")).containsExactly("A001 根 false", "B001 另根 true");
        assertThat(nested("A001")).containsExactly("B002 枝 false");
        assertThat(nested("B002")).containsExactly("A002 叶二 true", "C001 叶 true");
        assertThat(as(ANALYST, () -> catalog.entries.browse("NESTED", "", DAY))).extracting(TreeNode::prefix).containsExactly("A001");
        assertThat(as(ANALYST, () -> catalog.entries.browse("NESTED", "B002", DAY))).isEmpty();
        assertThat(as(ANALYST, () -> catalog.entries.path("NESTED", "C001", DAY))).containsExactly("A001", "B002", "C001");
        assertThat(as(ANALYST, () -> catalog.entries.path("NESTED", "", DAY))).isEmpty();
        assertThat(as(ANALYST, () -> catalog.entries.list("NESTED", new EntryFilter(null, DAY, "B002"), PageRequest.first(9))).items())
                .extracting(EntryRow::code).containsExactly("A002", "B002", "C001");
    }

    private List<String> nested(String prefix) {
        return as(ANALYST, () -> catalog.entries.tree("NESTED", prefix, DAY)).stream()
                .map(node -> node.prefix() + " " + node.name() + " " + node.leaf()).toList();
    }

    /** 类目 of diagnoses are hundreds: what they begin with comes first, and every branch leads to the next until there are entries only. */
    @Test
    void aReaderComesByFewBranchesToTheEntries() {
        catalog.ship();
        var csv = new StringBuilder("诊断代码,诊断名称\n");
        for (int i = 0; i < 300; i++) {
            csv.append("%c%02d.000,病%d\n".formatted('A' + i / 100, i % 100, i));
        }
        catalog.release("DIAGNOSIS", ImportMode.FULL, DAY, csv.append("A00.000x001,细一\nA00.900,别的\n").toString());

        assertThat(browsed("")).hasSize(30).startsWith("A0", "A1").endsWith("C9");
        assertThat(browsed("A0")).hasSize(10).startsWith("A00", "A01");
        assertThat(browsed("A00")).containsExactly("A00.0", "A00.9");
        assertThat(browsed("A00.0")).isEmpty();
        assertThat(browsed("A01.0")).isEmpty();
        assertThat(as(ANALYST, () -> catalog.entries.path("DIAGNOSIS", "A00.0", DAY))).containsExactly("A0", "A00", "A00.0");
        assertThat(as(ANALYST, () -> catalog.entries.path("DIAGNOSIS", "", DAY))).isEmpty();
        assertThat(as(ANALYST, () -> catalog.entries.path("DIAGNOSIS", "Z99.9", DAY))).containsExactly("Z9", "Z99.9");
    }

    private List<String> browsed(String prefix) {
        return as(ANALYST, () -> catalog.entries.browse("DIAGNOSIS", prefix, DAY)).stream().map(TreeNode::prefix).toList();
    }

    private List<String> tree(String prefix) {
        return as(ANALYST, () -> catalog.entries.tree(SAMPLE, prefix, DAY)).stream()
                .map(node -> node.prefix() + " " + node.name() + " " + node.leaf()).toList();
    }

    private List<String> found(@Nullable String text, @Nullable String under) {
        return as(ANALYST, () -> catalog.entries.list(SAMPLE, new EntryFilter(text, DAY, under), PageRequest.first(50))).items().stream()
                .map(EntryRow::code).toList();
    }
}
