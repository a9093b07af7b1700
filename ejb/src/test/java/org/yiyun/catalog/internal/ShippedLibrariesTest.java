package org.yiyun.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyun.catalog.engine.DefinitionCheck;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.testing.Covers;

/** The libraries that come with the product: the national codes and their columns. */
@Covers({"CODE-01", "STD-01"})
class ShippedLibrariesTest {
    static List<String> all() {
        return ShippedLibraries.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void isSoundAndSurvivesBeingKept(String key) {
        var definition = ShippedLibraries.read(key);
        assertThat(definition.key()).isEqualTo(key);
        assertThat(DefinitionCheck.faults(definition)).isEmpty();
        assertThat(DefinitionJson.read(DefinitionJson.write(definition))).isEqualTo(definition);
    }

    /** Number of columns and the place of the version, counted from one, as national-interface.md A9 has them. */
    @ParameterizedTest
    @CsvSource({
        "WESTERN_CHINESE_DRUG, 1301, 97, 83", "TCM_PIECE, 1302, 33, 18", "HOSPITAL_PREPARATION, 1303, 83, 71", "SERVICE_ITEM, 1305, 19, 15",
        "CONSUMABLE, 1306, 71, 70", "DIAGNOSIS, 1307, 24, 23", "PROCEDURE, 1308, 24, 23", "OUTPATIENT_CHRONIC, 1309, 16, 10",
        "DISEASE_PAYMENT, 1310, 15, 10", "DAY_SURGERY, 1311, 15, 8", "TUMOUR_MORPHOLOGY, 1313, 11, 10", "TCM_DISEASE, 1314, 14, 13",
        "TCM_SYNDROME, 1315, 14, 13"})
    void hasTheColumnsOfItsNationalFile(String key, String number, int columns, int version) {
        var definition = ShippedLibraries.read(key);
        assertThat(definition.nationalNumber()).isEqualTo(number);
        assertThat(definition.nationalColumns()).isEqualTo(columns);
        assertThat(definition.fields()).extracting(FieldDefinition::nationalColumn)
                .containsExactlyElementsOf(IntStream.range(0, columns).boxed().toList());
        assertThat(definition.field("ver").orElseThrow().nationalColumn()).isEqualTo(version - 1);
        assertThat(definition.field("ver").orElseThrow().significant()).isFalse();
    }

    /** Real codes, from national-interface.md part C. */
    @ParameterizedTest
    @CsvSource({
        "WESTERN_CHINESE_DRUG, XA02AXX095A001010103357, true", "WESTERN_CHINESE_DRUG, ZA04CAE0023010100166, true",
        "WESTERN_CHINESE_DRUG, XA02AXX095A00101010335, false", "SERVICE_ITEM, 013105170010000, true", "SERVICE_ITEM, 11010000, false",
        "DIAGNOSIS, A01.000x005+J17.0*, true", "DIAGNOSIS, A00, false", "PROCEDURE, 17.912A0, true", "PROCEDURE, 51.8803, true",
        "OUTPATIENT_CHRONIC, M03900, true", "OUTPATIENT_CHRONIC, 03900, false", "TCM_DISEASE, A01.01.01, true",
        "DESIGNATED_HOSPITAL, H22017200667, true", "DESIGNATED_HOSPITAL, P22017200667, false", "DOCTOR, D510105000123, true",
        "CONSUMABLE, C0201010520000000001, true", "INSTITUTION_TECHNICIAN, HY510105000123, true"})
    void knowsItsCodes(String key, String code, boolean known) {
        assertThat(Pattern.matches(ShippedLibraries.read(key).pattern().regex(), code)).isEqualTo(known);
    }

    @Test
    void coversTheFifteenNationalCodes() {
        assertThat(ShippedLibraries.ALL).contains(
                "DIAGNOSIS", "PROCEDURE", "SERVICE_ITEM", "WESTERN_CHINESE_DRUG", "CONSUMABLE", "DESIGNATED_HOSPITAL", "DOCTOR", "NURSE",
                "RETAIL_PHARMACY", "PHARMACIST", "SYSTEM_UNIT", "SYSTEM_STAFF", "OUTPATIENT_CHRONIC", "DISEASE_PAYMENT", "DAY_SURGERY",
                "SETTLEMENT_LIST");
    }
}
