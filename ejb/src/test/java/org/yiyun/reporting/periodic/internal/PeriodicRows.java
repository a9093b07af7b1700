package org.yiyun.reporting.periodic.internal;

import java.util.List;
import java.util.Map;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.testing.Postgres;

/** A small known set of what reports of September 2026 tell, and what they are to say of it. */
final class PeriodicRows {
    /** Rows of the workbook, cells with blanks between. */
    static final Map<PeriodicKind, List<String>> EXPECTED = Map.of(
            PeriodicKind.MANAGEMENT_SUMMARY, List.of("工作次数 1", "工时合计 2.50", "系统应用保障 1 2.50", "2026-09-08 系统应用保障 医保业务基础子系统 待遇科 核对批处理 2.50",
                    "优化登录：示例 减少咨询 待决定"),
            PeriodicKind.OPERATION_MAINTENANCE, List.of("受理工单 1", "期末未办结 1", "医保业务基础子系统 1 1 0 0 1", "P1 文件缺失 结算 待分析"),
            PeriodicKind.PERFORMANCE, List.of("监测次数 2", "达到建议线次数 1", "医保业务基础子系统 处理器利用率 % 2 50 71 92 1",
                    "医保业务基础子系统 处理器利用率 92 80 本期 1 次达到建议线，最近一次 2026-09-09，建议排查原因并优化。",
                    "2026-09-10 10:00 消息外发 n1 n2 原节点失联"),
            PeriodicKind.INSPECTION, List.of("巡检次数 1", "发现问题 1", "未整改 0", "XJ1 2026-09-08 数据库 数据库备份是否完成且可恢复 备份失败 已恢复 2026-09-10",
                    "2026-09 数据库 1 1 0"),
            PeriodicKind.RECONCILIATION, List.of("登记机构 1", "差异金额（元） 12.30", "H99990000001 示例医院 100 98 2 1 12.30",
                    "P99990000002 示例药店"),
            PeriodicKind.SERVICE, List.of("受理 1", "办结 0", "报障 1 0", "电话 1 0"),
            PeriodicKind.PROJECT_PROGRESS, List.of("在办任务 1", "里程碑 2", "已达成里程碑 1", "试运行 2026-09-01 2026-09-03 延期达成", "验收 2026-12-01  未到期"));

    private PeriodicRows() {}

    static void insert(Postgres db) {
        db.sql("""
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '示例医院', 'HOSPITAL', 'TERTIARY', '4408', 'ACTIVE'),
                    ('P99990000002', '示例药店', 'PHARMACY', null, '4408', 'ACTIVE');
                insert into assurance_work values (1, 'ASSURANCE', '2026-09-08', 'CORE', '待遇科', 2.5, '核对批处理', null, now(), 'a', now(), 'a', 0);
                insert into assurance_work values (2, 'ASSURANCE', '2026-09-08', 'CORE', '待遇科', 9, '录错', '录错', now(), 'a', now(), 'a', 0);
                insert into improvement (id, title, text, origin, benefit, status, created_at, created_by, updated_at, updated_by, version)
                    values (1, '优化登录', '示例', 'OPERATION', '减少咨询', 'PROPOSED', '2026-09-01 10:00+08', 'a', now(), 'a', 0);
                insert into ticket (id, number, kind, channel, title, description, system, contact_name, contact_phone, status, level, occurred_at,
                        event_count, words, created_at, created_by, updated_at, updated_by, version)
                    values (1, 'G1', 'FAULT', 'PHONE', '打不开', '示例', 'CORE', '示例', '0759-1', 'GRADED', 3, '2026-09-09 10:00+08', 1, '',
                        '2026-09-09 10:00+08', 'a', '2026-09-09 10:00+08', 'a', 0);
                insert into problem (id, number, title, module, status, event_count, created_at, created_by, updated_at, updated_by, version)
                    values (10001, 'P1', '文件缺失', '结算', 'OPEN', 1, '2026-09-09 10:00+08', 'a', now(), 'a', 0);
                insert into measurement (id, system, measure, at, value, created_at, created_by, updated_at, updated_by, version) values
                    (1, 'CORE', 'CPU', '2026-09-08 10:00+08', 50, now(), 'a', now(), 'a', 0),
                    (2, 'CORE', 'CPU', '2026-09-09 10:00+08', 92, now(), 'a', now(), 'a', 0);
                insert into inspection (id, number, on_date, place, created_at, created_by, updated_at, updated_by, version)
                    values (1, 'XJ1', '2026-09-08', '机房', now(), 'a', now(), 'a', 0);
                insert into inspection_result (id, inspection_id, check_code, outcome, finding, correction, corrected_on, corrected_by)
                    values (1, 1, 'DATABASE_BACKUP', 'ABNORMAL', '备份失败', '已恢复', '2026-09-10', 'a');
                insert into reconciliation (id, week, institution, lists, uploaded, differences, amount, created_at, created_by, updated_at,
                        updated_by, version)
                    values (1, '2026-09-07', 'H99990000001', 100, 98, 1, 12.30, now(), 'a', now(), 'a', 0);
                insert into lease_takeover values ('outbox', 1000, 'n2', 'n1', 'SILENT', '2026-09-10 10:00+08');
                insert into project_milestone values
                    (1, '试运行', '2026-09-01', '2026-09-03', null, now(), 'a', now(), 'a', 0),
                    (2, '验收', '2026-12-01', null, null, now(), 'a', now(), 'a', 0);
                insert into task (id, number, title, text, giver, owner, organisation, priority, proof, status, due_at, first_due_at, returns, urges,
                        event_count, created_at, created_by, updated_at, updated_by, version) values
                    (1, 'RW1', '整理台账', '示例', 'leader', 'desk', 'YY', 'NORMAL', false, 'ACCEPTED', '2026-10-20 18:00+08', '2026-10-20 18:00+08',
                        0, 0, 1, '2026-09-09 10:00+08', 'a', now(), 'a', 0);
                """);
        db.sql("""
                insert into task (id, number, title, text, giver, owner, organisation, priority, proof, related_kind, related_number, status, due_at,
                        first_due_at, returns, urges, event_count, created_at, created_by, updated_at, updated_by, version) values
                    (2, 'RW2', '核实投诉', '示例', 'leader', 'desk', 'YY', 'NORMAL', false, 'COMPLAINT', 'TS1', 'ACCEPTED', '2026-10-20 18:00+08',
                        '2026-10-20 18:00+08', 0, 0, 1, '2026-09-09 10:00+08', 'a', now(), 'a', 0)""");
    }
}
