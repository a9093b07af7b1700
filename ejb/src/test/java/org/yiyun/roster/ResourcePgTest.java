package org.yiyun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.roster.RosterFixture.KEEPER;
import static org.yiyun.roster.RosterFixture.READER;
import static org.yiyun.roster.RosterFixture.at;
import static org.yiyun.testing.TestCallers.as;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.EmergencyResources;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

class ResourcePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final RosterFixture roster = new RosterFixture(db, at("2026-10-01T09:00"));
    private final ResourceService service =
            db.bean(ResourceService.class, new ResourceService(new EmergencyResources(db.em()), roster.reader, roster.audit, roster.clock));

    @Covers("EMG-07")
    @Test
    void everybodySeesTheListAsItWasPublished() {
        var tool = add(ResourceKind.TOOL, "备用交换机", "13800138000");
        var channel = add(ResourceKind.CHANNEL, "卫星电话", "13800138000");
        assertThat(as(READER, service::published)).isEqualTo(new ResourceList(0, null, null, List.of()));

        var first = as(KEEPER, service::publish);
        assertThat(first).isEqualTo(new ResourceList(1, at("2026-10-01T09:00"), "keeper", List.of(channel, tool)));
        assertThat(as(READER, service::published)).isEqualTo(first);
        assertThat(type(() -> as(KEEPER, service::publish))).isEqualTo(ProblemType.CONFLICT);

        roster.run(() -> service.remove(tool.id()));
        assertThat(as(READER, service::published)).isEqualTo(first);
        assertThat(as(KEEPER, service::kept)).containsExactly(channel);
        assertThat(as(KEEPER, service::publish).resources()).containsExactly(channel);
        assertThat(type(() -> roster.run(() -> service.remove(tool.id())))).isEqualTo(ProblemType.CONFLICT);
        assertThat(type(() -> as(READER, service::kept))).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void aTelephoneNumberIsOne() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> add(ResourceKind.TOOL, "备用交换机", "打办公室")).errors())
                .extracting(error -> error.path()).containsExactly("phone");
    }

    private ResourceView add(ResourceKind kind, String name, String phone) {
        return as(KEEPER, () -> service.add(new AddResource(kind, name, "2 台", "中心机房", "值班员", phone, null)));
    }

    private static ProblemType type(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).type();
    }
}
