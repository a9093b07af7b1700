package org.yiyun.reporting.periodic.internal;

import static org.yiyun.reporting.periodic.internal.Recipe.columns;

import java.util.List;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.internal.Recipe.Column;
import org.yiyun.reporting.periodic.internal.Recipe.Figure;
import org.yiyun.reporting.periodic.internal.Recipe.Table;

/** Recipes of reports that tell of what people recorded: measurements, inspections, weekly reconciliation. */
final class RecordRecipes {
    private static final String SYSTEM = "coalesce((select s.name_zh from business_system s where s.code = m.system), m.system, '')";
    private static final String MEASURED = " from rpt_measurement m where m.at >= :from and m.at < :to ";
    private static final String HIGH = "and m.value >= m.limit_at ";
    private static final String INSPECTED = " from rpt_inspection m where m.on_date >= :first and m.on_date < :next ";
    private static final String ABNORMAL = "and m.outcome = 'ABNORMAL' ";
    private static final String WEEK = " from rpt_reconciliation where week >= :first and week < :next ";

    private RecordRecipes() {}

    static Recipe performance() {
        return new Recipe(PeriodicKind.PERFORMANCE, "性能监测表",
                List.of(new Figure("监测次数", "62", "select count(*)" + MEASURED),
                        new Figure("监测系统", "6", "select count(distinct m.system)" + MEASURED),
                        new Figure("达到建议线次数", "2", "select count(*)" + MEASURED + HIGH),
                        new Figure("平台节点失联", "0", "select count(*) from rpt_node where fenced_at >= :from and fenced_at < :to")),
                List.of(new Table("监测情况",
                                columns("业务系统", "示例系统", "指标", "响应时间", "单位", "ms", "次数", "31", "最小", "120", "平均", "350", "最大", "900",
                                        "达到建议线", "0"),
                                "select " + SYSTEM + ", m.name_zh, m.unit, count(*), min(m.value), round(avg(m.value), 3), max(m.value),"
                                        + " count(*) filter (where m.value >= m.limit_at)" + MEASURED
                                        + "group by m.system, m.name_zh, m.unit, m.position order by 1, m.position"),
                        new Table("每日监测",
                                columns("日期", "2026-10-08", "业务系统", "示例系统", "指标", "响应时间", "平均", "350", "最大", "900"),
                                "select cast(m.at at time zone 'Asia/Shanghai' as date), " + SYSTEM
                                        + ", m.name_zh, round(avg(m.value), 3), max(m.value)" + MEASURED
                                        + "group by 1, m.system, m.name_zh, m.position order by 1, 2, m.position"),
                        new Table("优化建议",
                                columns("业务系统", "示例系统", "指标", "处理器利用率", "最大值", "92", "建议线", "80", "建议", "示例：排查并优化。"),
                                "select " + SYSTEM + ", m.name_zh, max(m.value), m.limit_at, '本期 ' || count(*) || ' 次达到建议线，最近一次 '"
                                        + " || to_char(max(m.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || '，建议排查原因并优化。'" + MEASURED + HIGH
                                        + "group by m.system, m.name_zh, m.limit_at, m.position order by 1, m.position"),
                        new Table("平台节点",
                                columns("节点", "node1", "启动", "2026-10-01 08:00", "停止", "", "失联隔离", ""),
                                """
                                select node, started_at, stopped_at, fenced_at from rpt_node
                                where started_at < :to and coalesce(stopped_at, fenced_at, :to) >= :from order by started_at, node"""),
                        takeovers(), Recipes.JOBS));
    }

    /** Roles of the platform that another node had to take over; the first time is none. */
    private static Table takeovers() {
        return new Table("平台任务接管",
                List.of(Column.of("时间", "2026-10-08 10:00"), Column.coded("任务", "消息投递", "cluster.role"), Column.of("原节点", "node1"),
                        Column.of("接管节点", "node2"), Column.coded("原因", "原节点失联", "cluster.reason")),
                """
                select at, role, coalesce(from_node, ''), node, reason from rpt_takeover
                where at >= :from and at < :to and reason <> 'FIRST' order by at, role""");
    }

    static Recipe inspection() {
        return new Recipe(PeriodicKind.INSPECTION, "巡检报告",
                List.of(new Figure("巡检次数", "4", "select count(distinct m.number)" + INSPECTED),
                        new Figure("检查项次", "28", "select count(*)" + INSPECTED),
                        new Figure("发现问题", "3", "select count(*)" + INSPECTED + ABNORMAL),
                        new Figure("未整改", "1", "select count(*)" + INSPECTED + ABNORMAL + "and (m.corrected_on is null or m.corrected_on >= :next)")),
                List.of(new Table("巡检情况",
                                columns("编号", "XJ-20261008-0001", "日期", "2026-10-08", "业务系统", "示例系统", "机构", "示例医院", "地点", "示例机房",
                                        "检查项", "7", "问题", "1", "小结", "示例"),
                                "select m.number, m.on_date, " + SYSTEM + ", coalesce((select i.name from rpt_institution i where i.code = m.institution),"
                                        + " m.institution, ''), m.place, count(*), count(*) filter (where m.outcome = 'ABNORMAL'), coalesce(m.summary, '')"
                                        + INSPECTED + "group by m.number, m.on_date, m.system, m.institution, m.place, m.summary"
                                        + " order by m.on_date, m.number"),
                        new Table("发现的问题",
                                List.of(Column.of("编号", "XJ-20261008-0001"), Column.of("日期", "2026-10-08"),
                                        Column.coded("范围", "数据库", "inspection.area"), Column.of("检查项", "数据库备份"), Column.of("问题", "示例"),
                                        Column.of("整改措施", "示例"), Column.of("整改日期", "2026-10-09")),
                                "select m.number, m.on_date, m.area, m.check_name, m.finding, coalesce(m.correction, ''), m.corrected_on"
                                        + INSPECTED + ABNORMAL + "order by m.on_date, m.number, m.position"),
                        new Table("隐患趋势",
                                List.of(Column.of("月份", "2026-10"), Column.coded("范围", "数据库", "inspection.area"), Column.of("检查项次", "12"),
                                        Column.of("问题", "1"), Column.of("未整改", "0")),
                                """
                                select to_char(m.on_date, 'YYYY-MM'), m.area, count(*), count(*) filter (where m.outcome = 'ABNORMAL'),
                                    count(*) filter (where m.outcome = 'ABNORMAL' and (m.corrected_on is null or m.corrected_on >= :next))
                                from rpt_inspection m where m.on_date >= cast(:next as date) - interval '6 months' and m.on_date < :next
                                group by 1, 2 order by 1, 2""")));
    }

    static Recipe reconciliation() {
        return new Recipe(PeriodicKind.RECONCILIATION, "对账和清单上传情况通报",
                List.of(new Figure("登记机构", "480", "select count(*)" + WEEK),
                        new Figure("应上传", "12000", "select coalesce(sum(lists), 0)" + WEEK),
                        new Figure("已上传", "11950", "select coalesce(sum(uploaded), 0)" + WEEK),
                        new Figure("差异笔数", "12", "select coalesce(sum(differences), 0)" + WEEK),
                        new Figure("差异金额（元）", "345.60", "select coalesce(sum(amount), 0)" + WEEK)),
                List.of(new Table("对账情况",
                                columns("机构编码", "H99990000001", "机构名称", "示例医院", "应上传", "100", "已上传", "98", "未上传", "2", "差异笔数", "1",
                                        "差异金额", "12.30", "说明", "示例"),
                                """
                                select r.institution, i.name, r.lists, r.uploaded, r.lists - r.uploaded, r.differences, r.amount,
                                    coalesce(r.note, '')
                                from rpt_reconciliation r join rpt_institution i on i.code = r.institution
                                where r.week >= :first and r.week < :next order by r.institution, r.week"""),
                        new Table("没有登记的机构",
                                columns("机构编码", "H99990000002", "机构名称", "示例药店"),
                                """
                                select i.code, i.name from rpt_institution i where i.status = 'ACTIVE' and not exists (
                                    select 1 from rpt_reconciliation r where r.institution = i.code and r.week >= :first and r.week < :next)
                                order by i.code"""),
                        new Table("代码库接收滞后",
                                columns("机构编码", "H99990000001", "机构名称", "示例医院", "未接收版本", "2", "最早发布", "2026-10-08 10:00"),
                                """
                                select c.institution, i.name, count(*), min(c.published_at)
                                from rpt_receipt c join rpt_institution i on i.code = c.institution
                                where c.published_at < :to and (c.received_at is null or c.received_at >= :to)
                                group by c.institution, i.name order by count(*) desc, c.institution""")));
    }
}
