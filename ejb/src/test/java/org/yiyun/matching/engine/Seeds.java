package org.yiyun.matching.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a truth set is made of.
 *
 * @param names  names of drugs, dosage form at the end
 * @param makers full names of enterprises
 */
public record Seeds(List<String> names, List<String> makers) {
    private static final String[] STEMS = ("阿 倍 头孢 氯 卡 洛 替 尼 米 沙 西 他 瑞 普 莫 利 格 列 美 坦 环 罗 贝 培 哌 呋 奥 伏 昔 布 酮 唑 啉 平 汀 林 定 肽 地 那 非 索 多 拉 司 琼 泮 托 雷 "
            + "依 匹 吡 嗪 甲 硝 乙 丙 戊 溴 碘 氟 维 韦 霉 素 生 舒 芬 太 可 待 因 麻 黄 氨 茶 碱 硫 脲 胍 酚 酯 苷 酶").split(" ");
    private static final String[] SALTS = {"", "", "", "", "盐酸", "硫酸", "苯磺酸", "马来酸", "富马酸", "枸橼酸", "酒石酸"};
    private static final String[] HERBS = ("清热 活血 补肾 健脾 止咳 安神 舒筋 益气 养阴 祛湿 通络 化痰 消食 平肝 润肠 明目 降脂 解毒 强骨 温经 利咽 宣肺 和胃 调经 乌鸡 当归 黄芪 人参 丹参 板蓝 银翘 川芎 地黄 "
            + "牛黄 麝香 灵芝 枸杞 金钱 夏桑 藿香").split(" ");
    private static final String[] WESTERN = {"片", "片", "分散片", "缓释片", "胶囊", "肠溶胶囊", "注射液", "注射液", "颗粒", "滴眼液", "乳膏", "口服溶液", "糖浆"};
    private static final String[] CHINESE = {"颗粒", "丸", "胶囊", "口服液", "片", "合剂", "糖浆", "散", "膏药"};
    private static final String[] PROVINCES = ("广东 浙江 江苏 山东 河北 四川 湖南 湖北 江西 安徽 福建 云南 贵州 广西 海南 吉林 辽宁 黑龙江 陕西 山西 河南 北京 上海 天津 重庆 甘肃").split(" ");
    private static final String[] BRANDS = ("恒 健 康 华 瑞 信 德 同 仁 济 民 益 安 泰 和 平 正 大 天 士 力 圣 龙 江 海 亚 宝 葵 花 修 敬 堂 白 云 山 一 品 红 步 长 以 岭 鲁 南 扬 子 石 科 伦 丽 珠 复 星 信 立 辰 欣 众 生 汇 特 倍 东 阳 光 远 普 洛 罗 齐").split(" ");
    private static final String[] TRADES = {"制药", "药业", "制药", "药业", "医药", "生物制药", "药业集团", "制药集团"};
    private static final String[] LEGAL = {"有限公司", "股份有限公司", "有限责任公司", "有限公司"};
    private static final int MAKERS = 900;

    /** Names that no drug has, built as names of drugs are. */
    public static Seeds madeUp(Random random, int names) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < names) {
            made.add(random.nextInt(3) == 0 ? chinese(random) : western(random));
        }
        return new Seeds(new ArrayList<>(made), makers(random));
    }

    /** Given names, from a run that may read the real ones; the makers are made up. */
    public static Seeds of(List<String> names, Random random) {
        return new Seeds(List.copyOf(new LinkedHashSet<>(names)), makers(random));
    }

    private static String western(Random random) {
        var name = new StringBuilder(pick(random, SALTS));
        for (int i = 3 + random.nextInt(3); i > 0; i--) {
            name.append(pick(random, STEMS));
        }
        String form = pick(random, WESTERN);
        return form.equals("注射液") && random.nextBoolean() ? "注射用" + name : name + form;
    }

    private static String chinese(Random random) {
        String first = random.nextInt(6) == 0 ? "复方" : random.nextInt(8) == 0 ? "小儿" : "";
        return first + pick(random, HERBS) + pick(random, HERBS) + pick(random, CHINESE);
    }

    private static List<String> makers(Random random) {
        Set<String> makers = new LinkedHashSet<>();
        while (makers.size() < MAKERS) {
            makers.add(pick(random, PROVINCES) + pick(random, BRANDS) + pick(random, BRANDS) + pick(random, TRADES) + pick(random, LEGAL));
        }
        return new ArrayList<>(makers);
    }

    static String pick(Random random, String[] some) {
        return some[random.nextInt(some.length)];
    }

    static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
