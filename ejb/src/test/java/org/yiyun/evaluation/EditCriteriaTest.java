package org.yiyun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.testing.Covers;

/** What of a version of the criteria is refused as it comes in: what is finer than it is kept would be rounded into something else. */
@Covers("CMPL-07")
class EditCriteriaTest {
    private final RecordReader reader = new RecordReader(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void endsAndGradesHaveTwoDecimals() {
        assertThat(faults(criterion("0.001", "0.002"), band("59.999"))).containsExactlyInAnyOrder(
                "bands[0].from", "criteria[0].best", "criteria[0].worst");
        assertThat(reader.read(version(criterion("0.01", "0.02"), band("59.99")), EditCriteria.class).bands()).hasSize(1);
    }

    @Test
    void nothingIsNoCriterionAndNoGrade() {
        assertThat(faults("null", band("60"))).isNotEmpty();
        assertThat(faults(criterion("0", "10"), "null")).isNotEmpty();
    }

    private List<String> faults(String criterion, String band) {
        return catchThrowableOfType(BusinessException.class, () -> reader.read(version(criterion, band), EditCriteria.class))
                .errors().stream().map(FieldError::path).toList();
    }

    private static String version(String criterion, String band) {
        return """
                {"title": "标准", "from": "2026-01-01", "reason": "初稿", "criteria": [%s], "bands": [%s]}""".formatted(criterion, band);
    }

    private static String criterion(String best, String worst) {
        return """
                {"code": "ATTITUDE", "name": "服务态度", "weight": 100, "source": "COMPLAINTS", "best": %s, "worst": %s}""".formatted(best, worst);
    }

    private static String band(String from) {
        return """
                {"grade": "合格", "from": %s, "outcome": "KEEP"}""".formatted(from);
    }
}
