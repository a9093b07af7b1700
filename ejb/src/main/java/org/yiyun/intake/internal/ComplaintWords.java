package org.yiyun.intake.internal;

import java.util.regex.Pattern;

/**
 * Whether a mail reads like a complaint (投诉) or a denunciation (举报). Such a mail does not become a ticket by itself: the one whom it
 * is about might be the one who reads or handles it (REQ-CMPL-01). A false alarm costs a look by a person; that is cheaper than the
 * contrary. Words that name a system, a telephone or a form, as under letters, are none, nor is the alert of a monitor (监控告警).
 */
final class ComplaintWords {
    private static final Pattern IN_SUBJECT = Pattern.compile("(投诉|举报)(?!系统|模块|平台|页面|功能|管理|统计|报表|电话|热线|渠道|邮箱|接口|工单)|(?<!监)控告(?!警)");
    private static final Pattern IN_TEXT = Pattern.compile(
            "(要|想|来|现|特|进行|提出|提起|予以|继续|实名|再次|正式|向(你|您|贵).{0,12})(投诉|举报)(?!电话|热线|渠道|邮箱)"
                    + "|(投诉|举报)(你|您|贵|他|她|该|这|一下|某|工程师|客服|坐席|座席|经办|窗口|工作人员|员工|人员)");

    private ComplaintWords() {}

    /** @param written without what the mail quotes */
    static boolean areIn(String subject, String written) {
        return IN_SUBJECT.matcher(subject).find() || IN_TEXT.matcher(written).find();
    }
}
