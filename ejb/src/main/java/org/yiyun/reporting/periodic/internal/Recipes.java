package org.yiyun.reporting.periodic.internal;

import static org.yiyun.reporting.periodic.internal.Recipe.columns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.document.DocumentKind;
import org.yiyun.document.DocumentKinds;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.internal.Recipe.Column;
import org.yiyun.reporting.periodic.internal.Recipe.Figure;
import org.yiyun.reporting.periodic.internal.Recipe.Table;

/** The recipes of all kinds but those of records, and their Word templates. */
@ApplicationScoped
public class Recipes implements DocumentKinds {
    /** The plan of the year against what was delivered until the end of the period. */
    static final Table PLAN = new Table("年度服务量", columns("项目", "业务咨询", "全年计划", "3000", "累计完成", "2500", "完成率", "83%"), null);

    private static final String CREATED = " created_at >= :from and created_at < :to ";
    private static final String TICKETS = " from rpt_ticket where kind <> 'COMPLAINT' and" + CREATED;
    private static final String WORKS = " from rpt_assurance_work where on_date >= :first and on_date < :next ";
    private static final String SYSTEM = "coalesce((select s.name_zh from business_system s where s.code = x.system), x.system, '未注明')";
    private static final String PERSON = "coalesce((select p.name from rpt_person p where p.login = %1$s), %1$s)";

    static final Table JOBS = new Table("平台作业",
            List.of(Column.coded("作业", "运营报告", "job.name"), Column.of("次数", "4"), Column.of("成功", "4"), Column.of("失败", "0"),
                    Column.of("平均用时（秒）", "3.2")),
            """
            select name, count(*), count(*) filter (where status = 'COMPLETED'), count(*) filter (where status = 'FAILED'),
                round(coalesce(avg(extract(epoch from ended_at - started_at)) filter (where status = 'COMPLETED'), 0), 1)
            from rpt_job where queued_at >= :from and queued_at < :to group by name order by name""");

    private static final Table WORK = new Table("应用保障明细",
            List.of(Column.of("日期", "2026-10-08"), Column.coded("类别", "系统应用保障", "register.work.kind"), Column.of("业务系统", "示例系统"),
                    Column.of("服务对象", "示例市医保局待遇科"), Column.of("内容", "示例：批处理核对"), Column.of("工时", "2.5")),
            "select on_date, kind, " + SYSTEM + ", recipient, what, hours from (select *" + WORKS + ") x order by on_date, id");

    @Override
    public List<DocumentKind> kinds() {
        return all().map(Recipe::document).toList();
    }

    static Stream<Recipe> all() {
        return Stream.of(managementSummary(), operationMaintenance(), RecordRecipes.performance(), RecordRecipes.inspection(),
                RecordRecipes.reconciliation(), service(), projectProgress());
    }

    static Recipe of(PeriodicKind kind) {
        return all().filter(recipe -> recipe.kind() == kind).findFirst().orElseThrow();
    }

    private static Recipe managementSummary() {
        return new Recipe(PeriodicKind.MANAGEMENT_SUMMARY, "管理运营总结",
                List.of(new Figure("工作次数", "12", "select count(*)" + WORKS),
                        new Figure("工时合计", "36.5", "select coalesce(sum(hours), 0)" + WORKS),
                        new Figure("提出建议", "3", "select count(*) from rpt_improvement where" + CREATED),
                        new Figure("落实建议", "1", """
                                select count(*) from rpt_improvement where status = 'DONE' and settled_at >= :from and settled_at < :to""")),
                List.of(new Table("工作情况",
                                List.of(Column.coded("类别", "系统应用保障", "register.work.kind"), Column.of("次数", "8"), Column.of("工时", "20.0")),
                                "select kind, count(*), sum(hours)" + WORKS + "group by kind order by kind"),
                        WORK,
                        new Table("建议和措施",
                                List.of(Column.of("建议", "示例：优化登录页面"), Column.of("预期效果", "示例：减少咨询"),
                                        Column.coded("状态", "已采纳", "register.improvement"), Column.of("决定与结果", "示例：同意实施")),
                                """
                                select title || '：' || text, benefit, status, concat_ws('；', decision, result) from rpt_improvement
                                where created_at < :to and (settled_at is null or settled_at >= :from) order by id""")));
    }

    private static Recipe operationMaintenance() {
        return new Recipe(PeriodicKind.OPERATION_MAINTENANCE, "运营维护报表",
                List.of(new Figure("受理工单", "120", "select count(*)" + TICKETS),
                        new Figure("期末未办结", "6", """
                                select count(*) from rpt_ticket where kind <> 'COMPLAINT' and created_at < :to
                                    and (closed_at is null or closed_at >= :to) and status not in ('MERGED', 'CANCELLED')"""),
                        new Figure("变更", "3", "select count(*) from rpt_change where window_from >= :from and window_from < :to"),
                        new Figure("发布代码库版本", "2", "select count(*) from rpt_release where published_at >= :from and published_at < :to")),
                List.of(systems(), changes(), problems(), WORK, JOBS, releases()));
    }

    private static Table systems() {
        return new Table("各业务系统",
                columns("业务系统", "示例系统", "受理", "40", "其中故障", "5", "期内办结", "38", "变更", "1", "应用保障", "4"),
                "select " + SYSTEM + """
                , sum(x.tickets), sum(x.faults), sum(x.closed), sum(x.changes), sum(x.works) from (
                    select system, 1 as tickets, case when kind = 'FAULT' then 1 else 0 end as faults,
                        case when closed_at < :to then 1 else 0 end as closed, 0 as changes, 0 as works
                """ + TICKETS + """
                    union all select system, 0, 0, 0, 1, 0 from rpt_change where window_from >= :from and window_from < :to
                    union all select system, 0, 0, 0, 0, 1
                """ + WORKS + ") x group by x.system order by 2 desc, 1");
    }

    private static Table changes() {
        return new Table("变更明细",
                List.of(Column.of("工单", "G-20261008-0001"), Column.of("变更", "示例：调整参数"), Column.of("系统", "示例系统"),
                        Column.coded("风险", "低", "change.risk"), Column.of("开始", "2026-10-08 22:00"),
                        Column.coded("状态", "已完成", "change.status"), Column.of("结果", "示例：成功")),
                "select x.ticket, x.title, " + SYSTEM + """
                , x.risk, x.window_from, x.status, coalesce(x.result, '') from rpt_change x
                where x.window_from >= :from and x.window_from < :to order by x.window_from, x.ticket""");
    }

    private static Table problems() {
        return new Table("问题明细",
                List.of(Column.of("编号", "P-20261008-0001"), Column.of("问题", "示例：对账文件缺失"), Column.of("模块", "结算"),
                        Column.coded("状态", "已解决", "problems.status"), Column.of("原因", "示例：磁盘满"), Column.of("预防措施", "示例：增加监控")),
                """
                select number, title, coalesce(module, ''), status, coalesce(cause, ''), coalesce(prevention, '') from rpt_problem
                where created_at < :to and (solved_at is null or solved_at >= :from) and (status <> 'KNOWN' or created_at >= :from)
                order by number""");
    }

    private static Table releases() {
        return new Table("代码库发布",
                columns("代码库", "示例药品库", "版本", "3", "说明", "示例：十月更新", "生效日期", "2026-10-15", "发布时间", "2026-10-12 10:00", "新增", "12",
                        "修改", "8", "停用", "3"),
                """
                select library, number, label, effective_on, published_at, added, changed, stopped from rpt_release
                where published_at >= :from and published_at < :to order by published_at, library""");
    }

    private static Recipe service() {
        String clocks = " from rpt_ticket_clock where kind <> 'COMPLAINT' and" + CREATED;
        return new Recipe(PeriodicKind.SERVICE, "运营服务报告",
                List.of(new Figure("受理", "120", "select count(*)" + TICKETS),
                        new Figure("办结", "114", "select count(*)" + TICKETS + "and closed_at < :to"),
                        new Figure("按时率", "98.5%", "select coalesce(round(100.0 * count(*) filter (where stopped_at <= due_at)"
                                + " / nullif(count(*) filter (where stopped_at is not null or due_at < :to), 0), 1) || '%', '—')" + clocks),
                        new Figure("一线解决率", "80.0%", "select coalesce(round(100.0 * count(*) filter (where resolved and first_line)"
                                + " / nullif(count(*) filter (where resolved), 0), 1) || '%', '—')" + TICKETS),
                        new Figure("满意率", "96.0%", "select coalesce(round(100.0 * count(*) filter (where satisfied)"
                                + " / nullif(count(satisfied), 0), 1) || '%', '—')" + TICKETS)),
                List.of(counted("受理类型", "类型", "ticket.kind", "kind"), counted("受理渠道", "渠道", "ticket.channel", "channel"),
                        new Table("时限执行",
                                List.of(Column.of("级别", "一级"), Column.coded("时限", "响应", "sla.milestone"), Column.of("计时", "40"),
                                        Column.of("按时", "39"), Column.of("超时", "1")),
                                "select coalesce(level || '级', '未定级'), milestone, count(*), count(*) filter (where stopped_at <= due_at),"
                                        + " count(*) filter (where stopped_at > due_at or stopped_at is null and due_at < :to)" + clocks
                                        + "group by level, milestone order by level nulls last, milestone"),
                        PLAN));
    }

    private static Table counted(String name, String column, String texts, String by) {
        return new Table(name,
                List.of(Column.coded(column, "示例", texts), Column.of("受理", "40"), Column.of("办结", "38")),
                "select " + by + ", count(*), count(*) filter (where closed_at < :to)" + TICKETS + "group by 1 order by 2 desc, 1");
    }

    private static Recipe projectProgress() {
        String tasks = " from rpt_task where created_at < :to and (ended_at is null or ended_at >= :from) ";
        return new Recipe(PeriodicKind.PROJECT_PROGRESS, "项目进展报告",
                List.of(new Figure("在办任务", "10", "select count(*)" + tasks),
                        new Figure("本期办结", "6", "select count(*)" + tasks + "and status = 'CONFIRMED' and ended_at < :to"),
                        new Figure("逾期任务", "1", "select count(*)" + tasks + "and due_at < least(:to, coalesce(done_at, ended_at, :to))"),
                        new Figure("里程碑", "8", "select count(*) from rpt_milestone"),
                        new Figure("已达成里程碑", "3", "select count(*) from rpt_milestone where reached_on < :next")),
                List.of(new Table("里程碑",
                                columns("里程碑", "示例：系统试运行", "计划日期", "2026-10-31", "达成日期", "2026-10-30", "情况", "按期达成", "说明", "示例"),
                                """
                                select title, planned_on, case when reached_on < :next then cast(reached_on as text) else '' end,
                                    case when reached_on < :next and reached_on <= planned_on then '按期达成'
                                         when reached_on < :next then '延期达成'
                                         when planned_on < :next then '已延误' else '未到期' end, coalesce(note, '')
                                from rpt_milestone order by planned_on, id"""),
                        new Table("任务",
                                List.of(Column.of("编号", "RW-20261008-0001"), Column.of("任务", "示例：整理台账"), Column.of("责任人", "示例人员"),
                                        Column.of("时限", "2026-10-20 18:00"), Column.coded("状态", "已办结", "task.status"),
                                        Column.of("完成时间", "2026-10-19 16:00")),
                                "select number, title, " + PERSON.formatted("owner") + ", due_at, status, done_at" + tasks + "order by due_at, number"),
                        PLAN));
    }
}
