package org.yiyun.web.intake;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.intake.CallStatus;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.PersonSign;
import org.yiyun.web.faces.FeatureWords;

class IntakeWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("intake.status", MailStatus.values()), keys("intake.reason", MailReason.values()), keys("intake.why", MailReason.values()),
                keys("intake.call.status", CallStatus.values()), keys("intake.person", PersonSign.values()));
    }
}
