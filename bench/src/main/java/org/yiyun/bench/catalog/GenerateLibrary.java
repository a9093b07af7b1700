package org.yiyun.bench.catalog;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Writes a library of medical consumables as csv: {@code GenerateLibrary <file> [rows] [changed]}. Of every thousand rows the given
 * number has another price text than in the file without changes. The same arguments give the same file.
 */
public final class GenerateLibrary {
    /** From when on the first version holds, and the second: both before today, so that the pages show what the benches made. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final LocalDate SECOND_DAY = LocalDate.of(2026, 7, 1);
    private static final String[] WHAT = {"导管", "支架", "缝线", "敷料", "注射器", "留置针", "人工关节", "接骨板", "球囊", "电极", "滤器", "血管鞘"};
    private static final String[] HOW = {"一次性使用", "可吸收", "无菌", "亲水涂层", "钛合金", "聚氨酯", "抗菌", "加强型"};
    private static final String[] WHERE = {"冠状动脉", "外周血管", "髋", "膝", "脊柱", "胆道", "泌尿", "颅内", "静脉", "腹腔"};
    private static final String[] MAKERS = {"山东", "上海", "深圳", "北京", "苏州", "广州", "常州", "威海"};

    private GenerateLibrary() {}

    public static void main(String[] args) throws IOException {
        var rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var changed = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        write(Path.of(args[0]), rows, changed);
    }

    static void write(Path file, int rows, int changedOfThousand) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("医疗目录编码,耗材名称,规格,规格型号,生产企业名称,注册备案号,开始日期\n");
            var random = new SplittableRandom(20261126L);
            for (int i = 0; i < rows; i++) {
                var line = line(i, random);
                out.write(i % 1000 < changedOfThousand ? line.replace("mm,", "mm（新）,") : line);
            }
        }
    }

    static String code(int i) {
        return "C%06d%03d%05d%05d".formatted(i / 50_000 + 20101, i / 500 % 100 + 1, i % 500, i % 97);
    }

    private static String line(int i, SplittableRandom random) {
        var name = pick(HOW, random) + pick(WHERE, random) + pick(WHAT, random);
        var maker = pick(MAKERS, random) + "第" + random.nextInt(900) + "医疗器械有限公司";
        return code(i) + "," + name + "," + random.nextInt(1, 90) + "mm," + "M" + random.nextInt(100_000) + "," + maker + ",国械注准2020"
                + (3_000_000 + random.nextInt(999_999)) + ",2026-01-01\n";
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }

    /** A name's part that people may type. */
    static String word(SplittableRandom random) {
        var word = pick(random.nextBoolean() ? WHAT : WHERE, random);
        return random.nextInt(3) == 0 ? pick(WHERE, random) + word : word;
    }
}
