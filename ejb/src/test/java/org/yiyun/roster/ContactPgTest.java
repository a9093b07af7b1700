package org.yiyun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.roster.RosterFixture.KEEPER;
import static org.yiyun.roster.RosterFixture.READER;
import static org.yiyun.roster.RosterFixture.at;
import static org.yiyun.testing.TestCallers.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.Contacts;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

class ContactPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final RosterFixture roster = new RosterFixture(db, at("2026-10-01T09:00"));
    private final ContactService service =
            db.bean(ContactService.class, new ContactService(new Contacts(db.em()), roster.reader, roster.audit, roster.clock));

    @Covers({"DUTY-06", "EMG-07"})
    @Test
    void everybodySeesWhatIsPublishedAndNotWhatIsBeingKept() {
        var vendor = add("核心结算系统", "B 平台厂商", "0759-1230009");
        var bureau = add("核心结算系统", "A 医保局", "0759-1230000");
        assertThat(as(READER, service::published)).isEqualTo(new ContactList(0, null, null, List.of()));

        var first = as(KEEPER, service::publish);
        assertThat(first).isEqualTo(new ContactList(1, at("2026-10-01T09:00"), "keeper", List.of(bureau, vendor)));
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(KEEPER, service::publish)).type()).isEqualTo(ProblemType.CONFLICT);

        roster.run(() -> service.remove(vendor.id()));
        assertThat(as(READER, service::published)).isEqualTo(first);
        assertThat(as(KEEPER, service::publish).contacts()).containsExactly(bureau);
        assertThat(catchThrowableOfType(BusinessException.class, () -> roster.run(() -> service.remove(vendor.id()))).type())
                .isEqualTo(ProblemType.CONFLICT);
    }

    @Test
    void aTelephoneNumberIsOne() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> add("核心结算系统", "医保局", "打办公室")).errors())
                .extracting(error -> error.path()).containsExactly("phone");
    }

    private ContactView add(String system, String party, String phone) {
        return as(KEEPER, () -> service.add(new AddContact(system, party, "值班室", phone, null)));
    }
}
