package org.yiyun.insured;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;

/** National codes that covers hold, as 《医疗保障信息平台 定点医药机构接口规范》 lists them. Texts: {@code insured.<name>.<code>}. */
public enum NationalCode {
    /** 险种类型. */
    INSUTYPE("insutype", List.of("310", "320", "330", "340", "350", "360", "370", "380", "390", "391", "392", "399", "39905", "410", "510")),
    /** 人员类别. */
    PSN_TYPE("psn_type", List.of(
            "11", "1105", "1111", "1112", "116003", "116013", "116015", "12", "1204", "126013", "126015", "13", "1302", "1304", "136003",
            "136011", "136019", "1401", "1402", "1403", "1404", "1405", "15", "151", "16", "1701", "18", "33", "34", "99"));

    private final String name;
    private final List<String> codes;

    NationalCode(String name, List<String> codes) {
        this.name = name;
        this.codes = codes;
    }

    public List<String> codes() {
        return codes;
    }

    public String text(Locale language, String code) {
        return Texts.get(language, "insured." + name + "." + code);
    }

    /** @throws BusinessException INVALID with the codes that there are, for what is none of them */
    public void check(String path, String code) {
        if (!codes.contains(code)) {
            throw BusinessException.invalid(path, "field.enum", Map.of("allowed", String.join(" ", codes)));
        }
    }

    /** The code that is written as itself or in Chinese. */
    public Optional<String> find(String written) {
        return codes.stream().filter(code -> code.equals(written) || text(Texts.CHINESE, code).equals(written)).findFirst();
    }
}
