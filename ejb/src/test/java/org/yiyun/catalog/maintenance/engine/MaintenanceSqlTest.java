package org.yiyun.catalog.maintenance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.testing.Covers;

@Covers("CODE-03")
class MaintenanceSqlTest {
    private static final LibraryDefinition ITEMS = new LibraryDefinition("SERVICE_ITEM", "1305", "医疗服务项目", "Items",
            new CodePattern("", List.of()), "med_list_codg", "servitem_name", null, 19,
            List.of(field("med_list_codg"), field("servitem_name"), field("memo"), field("enddate"), field("vali_flag")));

    private static FieldDefinition field(String key) {
        return new FieldDefinition(key, key, key, FieldType.TEXT, false, true, 0, -1, List.of());
    }

    @Test
    void changesWhatDiffersAndDeletesNothing() {
        var sql = new MaintenanceSql(ITEMS, LocalDate.of(2026, 3, 1)).script(List.of("DM-1 甲\n乙; DROP TABLE x"), List.of(
                new ScriptRow("1", ChangeKind.ADDED, Map.of(), Map.of("med_list_codg", "1", "servitem_name", "O'Neil 法")),
                new ScriptRow("2", ChangeKind.CHANGED, Map.of("med_list_codg", "2", "servitem_name", "旧", "memo", "注"),
                        Map.of("med_list_codg", "2", "servitem_name", "新")),
                new ScriptRow("3", ChangeKind.STOPPED, Map.of("med_list_codg", "3"), Map.of()),
                new ScriptRow("4", ChangeKind.REVIVED, Map.of("med_list_codg", "4", "servitem_name", "回", "vali_flag", "1"),
                        Map.of("med_list_codg", "4", "servitem_name", "回", "vali_flag", "1")),
                new ScriptRow("5", ChangeKind.REUSED, Map.of("med_list_codg", "5", "servitem_name", "旧", "memo", "注"),
                        Map.of("med_list_codg", "5", "servitem_name", "另", "enddate", "2030-12-31"))));

        assertThat(sql).isEqualTo("""
                -- DM-1 甲 乙; DROP TABLE x
                -- 表：TRT_SERV_B；语句 5 条，每条应当恰好影响 1 行，否则回滚
                BEGIN;
                INSERT INTO TRT_SERV_B (MED_LIST_CODG, SERVITEM_NAME) VALUES ('1', 'O''Neil 法');
                UPDATE TRT_SERV_B SET SERVITEM_NAME = '新', MEMO = NULL WHERE MED_LIST_CODG = '2';
                UPDATE TRT_SERV_B SET ENDDATE = '2026-02-28', VALI_FLAG = '0' WHERE MED_LIST_CODG = '3';
                UPDATE TRT_SERV_B SET ENDDATE = NULL, VALI_FLAG = '1' WHERE MED_LIST_CODG = '4';
                UPDATE TRT_SERV_B SET SERVITEM_NAME = '另', MEMO = NULL, ENDDATE = '2030-12-31', VALI_FLAG = '1' WHERE MED_LIST_CODG = '5';
                COMMIT;
                """);
    }

    @Test
    void asksForHandsWhereALibraryCannotSayThatACodeEnds() {
        var bare = new LibraryDefinition("OWN", "", "自建", "Own", new CodePattern("", List.of()), "code", "name", null, 0,
                List.of(field("code"), field("name")));

        assertThat(new MaintenanceSql(bare, LocalDate.of(2026, 3, 1)).script(List.of(), List.of(
                new ScriptRow("3", ChangeKind.STOPPED, Map.of("code", "3"), Map.of())))).contains("-- 3：没有可以写入的字段，请人工处理");
    }
}
