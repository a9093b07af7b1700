package org.yiyun.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "阿莫西林胶囊,amxljn,amoxilinjiaonang",
        "重组人干扰素α2b注射液,czrgrs2bzsy,chongzurenganraosu2bzhusheye",
        "白术,bz,baizhu",
        "术后镇痛,shzt,shuhouzhentong",
        "西洋参,xys,xiyangshen",
        "参数测定,cscd,canshuceding",
        "枳壳,zq,zhiqiao",
        "厚朴,hp,houpo",
        "长春西汀,ccxt,changchunxiting",
        "重度生长迟缓,zdszch,zhongdushengzhangchihuan",
        "血吸虫病,xxcb,xuexichongbing",
        "重复给药,cfjy,chongfujiyao",
        "女金丸,njw,nvjinwan",
        "绿豆,ld,lvdou",
        "呋塞米,fsm,fusaimi",
        "维生素B1片,wssb1p,weishengsub1pian",
    })
    void readsWordsAsTheyAreSpokenInTheTrade(String text, String initials, String full) {
        assertThat(List.of(Pinyin.initials(text), Pinyin.full(text))).containsExactly(initials, full);
    }

    @Test
    void keepsLettersAndDigitsAsOneElementAndLeavesOutTheRest() {
        assertThat(Pinyin.syllables("注射用A型肉毒毒素(100U)、冻干"))
                .containsExactly("zhu", "she", "yong", "a", "xing", "rou", "du", "du", "su", "100u", "dong", "gan");
    }

    @Test
    void hasNothingToReadInATextWithoutWords() {
        assertThat(List.of(Pinyin.full(""), Pinyin.initials("()、 ★"), Pinyin.full("αβ"))).containsExactly("", "", "");
    }

    @Test
    void readsTraditionalCharactersToo() {
        assertThat(Pinyin.initials("頭孢拉定膠囊")).isEqualTo("tbldjn");
    }
}
