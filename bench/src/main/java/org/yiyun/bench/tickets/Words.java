package org.yiyun.bench.tickets;

import java.util.SplittableRandom;

/** Chinese texts of a service desk, put together from word lists of our own. Names and codes are invented. */
final class Words {
    private static final String[] SYSTEMS = {
        "医保结算系统", "门诊登记模块", "住院结算模块", "异地就医平台", "基金财务模块", "药品目录库", "处方流转平台", "电子凭证服务",
        "生育津贴模块", "参保登记系统", "待遇核定模块", "信用评价系统", "智能审核系统", "公共服务网厅", "移动支付中心", "数据交换前置机"
    };
    private static final String[] SYMPTOMS = {
        "结算失败", "上传超时", "登录后白屏", "金额不一致", "查询无结果", "提示网络异常", "读卡无响应", "打印格式错乱", "重复扣费",
        "冲正不成功", "对账差异", "编码不匹配", "审核长时间未通过", "页面卡顿", "文件导入报错", "接口返回空值", "签名校验失败", "凭证无法识别"
    };
    private static final String[] SUBJECTS = {
        "慢性病患者", "住院病人", "异地退休人员", "新生儿", "学生参保人", "门诊患者", "透析患者", "生育职工", "灵活就业人员", "困难群众",
        "离休干部", "外来务工人员"
    };
    private static final String[] PLACES = {
        "收费窗口", "住院处", "药房", "医保办", "护士站", "自助终端", "街道服务站", "村卫生室", "零售药店", "体检中心", "急诊科", "财务科"
    };
    private static final String[] SINCE = {
        "今天早上开始", "昨天下午起", "系统升级之后", "更换网络之后", "月初结账时", "节后第一天", "高峰时段", "夜间批处理后", "更新目录之后", "从上周起"
    };
    private static final String[] WISHES = {
        "请尽快处理。", "影响患者排队，请优先安排。", "希望告知临时处理办法。", "请协助核对数据。", "请电话联系经办人员。", "需要出具情况说明。", "请确认是否为普遍问题。"
    };
    private static final String[] CAUSES = {"参数配置有误", "目录未及时同步", "前置机磁盘已满", "操作步骤不正确", "中间库连接中断", "程序缺陷", "证书过期"};
    private static final String[] REMEDIES = {"已更正参数并重新结算", "已同步目录", "已清理磁盘并重启服务", "已电话指导操作", "已恢复连接并补传数据", "已发布修复版本", "已更换证书"};
    private static final String[] FAMILY = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨"};
    private static final String[] GIVEN = {"晓明", "建国", "丽华", "志强", "春梅", "文博", "雪", "思远", "佳怡", "海燕", "子轩", "国庆"};

    private final SplittableRandom random;

    Words(SplittableRandom random) {
        this.random = random;
    }

    String title() {
        return any(SYSTEMS) + any(SYMPTOMS);
    }

    String description(String title) {
        return any(SINCE) + "，" + any(PLACES) + "为" + any(SUBJECTS) + "办理业务时，" + title + "，共涉及" + random.nextInt(1, 60) + "笔。"
                + any(WISHES);
    }

    String cause() {
        return any(CAUSES);
    }

    String remedy() {
        return any(REMEDIES) + "。";
    }

    String name() {
        return any(FAMILY) + any(GIVEN);
    }

    /** A number that no network gives out. */
    String phone() {
        return "1000" + (1_000_000 + random.nextInt(9_000_000));
    }

    /** What people type into the search box: mostly the same few things, now and then two of them. */
    String query() {
        return switch (random.nextInt(10)) {
            case 0 -> any(SUBJECTS) + " " + any(SYMPTOMS);
            case 1, 2, 3 -> any(SYSTEMS);
            case 4, 5 -> any(SUBJECTS);
            default -> any(SYMPTOMS);
        };
    }

    /** One of a quarter of a million searches, each of frequent words: what a count costs that nobody has made before. */
    String rareQuery() {
        return any(SUBJECTS) + " " + any(SYMPTOMS) + " " + any(PLACES) + " " + any(SINCE).substring(0, 2) + " " + any(WISHES).substring(1, 3);
    }

    /** One of 20,000 fault codes. */
    static String code(SplittableRandom random) {
        return "E" + (10_000 + random.nextInt(20_000));
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
