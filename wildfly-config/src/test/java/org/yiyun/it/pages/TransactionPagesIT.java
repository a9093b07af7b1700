package org.yiyun.it.pages;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.it.Browser;
import org.yiyun.it.SystemTest;
import org.yiyun.it.TransactionIT;
import org.yiyun.testing.Covers;

/** The log of transactions on pages (BEN-13): from the ranking of reasons to the explanation of one. */
@SystemTest
@Covers("BEN-13")
class TransactionPagesIT {
    @Test
    void somebodyFindsOutWhy() {
        String msgid = TransactionIT.refused();
        try (var leader = Browser.open()) {
            leader.login("leader").go("/transactions.xhtml").shows("拒绝原因排行");
            Accessibility.check(leader, "transactions");
            Screens.keep(leader, "transactions");
            leader.go("/transactions.xhtml?msgid=" + msgid).shows("姓名与证件不符");
            leader.find(By.cssSelector("main a[data-row]")).click();
            leader.shows("请核对身份证上的姓名").shows("TX2002").shows("110105********002X");
            Accessibility.check(leader, "transaction");
            Screens.keep(leader, "transaction");
            leader.go("/transactions.xhtml?code=TX0000").shows("没有符合条件的接口交易");
            leader.go("/transaction-rules.xhtml").shows("待运营服务中心按实际业务量调整").shows("至今");
            Accessibility.check(leader, "transaction rules");
            Screens.keep(leader, "transaction-rules");
            leader.go("/offsite-filings.xhtml?region=999").shows("没有异地就医备案").shows("没有符合条件的异地就医备案，请放宽条件。");
            Accessibility.check(leader, "offsite filings");
        }
        try (var complaints = Browser.open()) {
            complaints.login("complaints").go("/transactions.xhtml").shows("找不到此页");
        }
    }
}
