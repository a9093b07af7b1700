package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Libraries as data: a clerk adds one without a release, and changes it without losing anything. */
@Covers("CODE-01")
class LibraryPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);

    private static LibraryDefinition with(UnaryOperator<List<FieldDefinition>> fields) {
        var sample = CatalogFixture.sample();
        return new LibraryDefinition(sample.key(), sample.nationalNumber(), sample.nameZh(), sample.nameEn(), sample.pattern(), sample.codeField(),
                sample.nameField(), sample.parentField(), sample.nationalColumns(), fields.apply(new ArrayList<>(sample.fields())));
    }

    @Test
    void theFifteenNationalStructuresComeWithTheProduct() {
        catalog.ship();
        assertThat(as(ANALYST, () -> catalog.libraries.list())).extracting(view -> view.definition().key()).contains(
                "WESTERN_CHINESE_DRUG", "TCM_PIECE", "HOSPITAL_PREPARATION", "SERVICE_ITEM", "CONSUMABLE", "DIAGNOSIS", "PROCEDURE",
                "OUTPATIENT_CHRONIC").hasSizeGreaterThanOrEqualTo(15);
        assertProblem(ProblemType.CONFLICT, ANALYST, () -> {
            var shipped = catalog.libraries.get("DIAGNOSIS");
            return catalog.libraries.change(shipped.definition(), shipped.version());
        });
    }

    @Test
    void aClerkAddsALibraryAndItWorksAtOnce() {
        assertProblem(ProblemType.FORBIDDEN, BUREAU, () -> catalog.libraries.add(CatalogFixture.sample()));
        catalog.addSample();

        assertThat(catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"))).isEqualTo(1);
        assertProblem(ProblemType.ALREADY_EXISTS, ANALYST, () -> catalog.libraries.add(CatalogFixture.sample()));
    }

    @Test
    void aDefinitionGrowsAndLosesNothing() {
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        var more = with(fields -> {
            fields.add(new FieldDefinition("maker", "生产企业", "Maker", FieldType.TEXT, false, true, 0, -1, List.of("厂家")));
            return fields;
        });
        int version = as(ANALYST, () -> catalog.libraries.get(SAMPLE)).version();

        var changed = as(ANALYST, () -> catalog.libraries.change(more, version));

        assertThat(changed.definition().field("maker")).isPresent();
        assertProblem(ProblemType.STALE_DATA, ANALYST, () -> catalog.libraries.change(more, version));
        var less = with(fields -> {
            fields.removeIf(field -> field.key().equals("memo"));
            return fields;
        });
        assertThatThrownBy(() -> as(ANALYST, () -> catalog.libraries.change(less, changed.version()))).isInstanceOfSatisfying(
                BusinessException.class, refused -> assertThat(refused.errors()).extracting(error -> error.path() + " " + error.key())
                        .containsExactly("fields field.catalog.lost"));
        var result = catalog.imported(SAMPLE, ImportMode.DELTA, DAY.plusDays(1), "编码,名称,厂家\nA001,阿莫西林,某厂\n");
        assertThat(result.getInt("changed")).as("the new field counts").isEqualTo(1);
        assertThat(Rows.of(DB, "select action from audit_entry where action like 'catalog.%define' order by id"))
                .containsExactly(List.of("catalog.define"), List.of("catalog.redefine"));
    }

    private static void assertProblem(ProblemType type, Caller caller, Supplier<?> work) {
        assertThatThrownBy(() -> as(caller, work)).isInstanceOfSatisfying(BusinessException.class, p -> assertThat(p.type()).isEqualTo(type));
    }
}
