package org.yiyun.reimbursement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.testing.Covers;

@Covers("BEN-09")
class CarePlaceTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private static List<FieldError> faults(
            @Nullable Boolean local, @Nullable String offsite, boolean ours, @Nullable String filing, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new CarePlace(local, offsite, ours, "H1", filing, from, to).faults(DAY);
    }

    @Test
    void careInTheCityIsAtAnInstitutionOfTheCityAndNeedsNoFiling() {
        assertThat(faults(true, null, true, null, null, null)).isEmpty();
        assertThat(faults(true, null, false, "B1", DAY, null)).containsExactly(
                new FieldError("institution", "field.claim.not-ours", Map.of("institution", "H1")),
                new FieldError("filing", "field.claim.filing-local"));
    }

    @Test
    void careElsewhereIsNotAtAnInstitutionOfTheCity() {
        assertThat(faults(false, "EMERGENCY", true, null, null, null))
                .containsExactly(new FieldError("institution", "field.claim.ours", Map.of("institution", "H1")));
    }

    @Test
    void whatTheBillDoesNotSayCannotBeChecked() {
        assertThat(faults(null, "REFERRAL", false, "B1", DAY, null)).containsExactly(new FieldError("bill", "field.claim.place"));
        assertThat(faults(false, null, false, null, null, null)).containsExactly(new FieldError("bill", "field.claim.class"));
    }

    @Test
    void longTermCareAndReferralsNeedAFiling() {
        assertThat(List.of("LONG_TERM", "LONG_TERM_NOT_DIRECT", "REFERRAL")).allSatisfy(offsite -> {
            assertThat(faults(false, offsite, false, null, null, null)).containsExactly(new FieldError("filing", "field.claim.filing"));
            assertThat(faults(false, offsite, false, "B1", DAY, DAY)).isEmpty();
        });
        assertThat(faults(false, "EMERGENCY", false, null, null, null)).as("counts as filed").isEmpty();
        assertThat(faults(false, "NO_PROCEDURE", false, null, null, null)).isEmpty();
        assertThat(faults(false, "NO_PROCEDURE", false, "B1", DAY, null))
                .containsExactly(new FieldError("filing", "field.claim.filed", Map.of("filing", "B1")));
    }

    @Test
    void aFilingHoldsOnTheDayOfTheBill() {
        assertThat(faults(false, "REFERRAL", false, "B1", null, null)).containsExactly(new FieldError("filedFrom", "field.required"));
        assertThat(faults(false, "REFERRAL", false, "B1", DAY, DAY.minusDays(1)))
                .containsExactly(new FieldError("filedTo", "field.claim.filing-order"));
        assertThat(faults(false, "REFERRAL", false, "B1", DAY.minusDays(9), DAY.minusDays(1))).containsExactly(new FieldError(
                "filing", "field.claim.filing-days", Map.of("date", DAY, "from", DAY.minusDays(9), "to", DAY.minusDays(1))));
        assertThat(faults(false, "REFERRAL", false, "B1", DAY.plusDays(1), null)).containsExactly(new FieldError(
                "filing", "field.claim.filing-days", Map.of("date", DAY, "from", DAY.plusDays(1), "to", "—")));
    }
}
