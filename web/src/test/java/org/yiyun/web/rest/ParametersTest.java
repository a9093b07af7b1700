package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;

class ParametersTest {
    @Test
    void readsWhatIsThere() {
        var parameters = of("unit", "DAYS,HOURS", "unit", "SECONDS", "level", "2", "q", " 医保 ", "from", "2026-01-31", "to", "2026-01-31",
                "overdue", "true", "limit", "7", "cursor", "abc", "blank", "");
        assertThat(parameters.constants("unit", TimeUnit.class)).isEqualTo(Set.of(TimeUnit.DAYS, TimeUnit.HOURS, TimeUnit.SECONDS));
        assertThat(parameters.numbers("level", 1, 9)).isEqualTo(Set.of(2));
        assertThat(parameters.text("q", 10)).isEqualTo("医保");
        assertThat(parameters.from("from")).isEqualTo(Instant.parse("2026-01-30T16:00:00Z"));
        assertThat(parameters.to("to")).isEqualTo(Instant.parse("2026-01-31T16:00:00Z"));
        assertThat(parameters.flag("overdue")).isTrue();
        assertThat(parameters.text("blank", 10)).isNull();
        assertThat(parameters.page()).isEqualTo(new PageRequest(7, "abc"));
        parameters.check();
    }

    @Test
    void anInstantMayHaveLostItsPlusSign() {
        assertThat(of("from", "2026-01-31T09:30:00 08:00").from("from")).isEqualTo(Instant.parse("2026-01-31T01:30:00Z"));
    }

    @Test
    void tellsEveryFaultWithItsName() {
        var parameters = of("unit", "WEEKS", "level", "10", "q", "a\u0000", "from", "31.1.2026", "to", "0001-01-01", "overdue", "yes",
                "limit", "many", "stauts", "x", "twice", "a", "twice", "b");
        parameters.constants("unit", TimeUnit.class);
        parameters.numbers("level", 1, 9);
        parameters.text("q", 10);
        parameters.from("from");
        parameters.to("to");
        parameters.flag("overdue");
        parameters.page();
        parameters.text("twice", 10);
        var problem = catchThrowableOfType(BusinessException.class, parameters::check);
        assertThat(problem.errors().stream().map(error -> error.path() + " " + error.key())).isEqualTo(List.of(
                "unit field.enum", "level field.range", "q field.control", "from field.instant", "to field.year",
                "overdue field.type.boolean", "limit field.type.integer", "twice field.repeated", "stauts field.parameter"));
    }

    @Test
    void takesOneConstantAndAPeriodThatBeginsFirst() {
        var fine = of("unit", "DAYS");
        assertThat(fine.constant("unit", TimeUnit.class)).isEqualTo(TimeUnit.DAYS);
        assertThat(fine.constant("other", TimeUnit.class)).isNull();
        fine.inOrder(Instant.EPOCH, Instant.EPOCH);
        fine.inOrder(Instant.EPOCH, null);
        fine.check();

        var wrong = of("unit", "DAYS,HOURS");
        assertThat(wrong.constant("unit", TimeUnit.class)).isNull();
        wrong.inOrder(Instant.EPOCH, Instant.EPOCH.minusSeconds(1));
        var problem = catchThrowableOfType(BusinessException.class, wrong::check);
        assertThat(problem.errors().stream().map(error -> error.path() + " " + error.key()))
                .isEqualTo(List.of("unit field.repeated", "to field.order"));
    }

    private static Parameters of(String... pairs) {
        var given = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.add(pairs[i], pairs[i + 1]);
        }
        return new Parameters(given);
    }
}
