package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumbersTest {
    @Test
    void offersTheFirstTheLastAndTheNeighbours() {
        assertThat(new PageNumbers(10, 50, 1_000_000).getShown()).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20_000);
        assertThat(new PageNumbers(1, 50, 100).getShown()).containsExactly(1, 2);
        assertThat(new PageNumbers(1, 50, 0).getShown()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 50, 0, 0, 0", "1, 50, 7, 1, 7", "2, 50, 70, 51, 70", "99, 50, 70, 51, 70", "0, 50, 70, 1, 50"})
    void tellsTheRowsOfThePage(int number, int size, long total, long from, long to) {
        var numbers = new PageNumbers(number, size, total);
        assertThat(numbers.getFrom()).isEqualTo(from);
        assertThat(numbers.getTo()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "'', 1", "x, 1", "-2, 1", "0, 1", "99999999999, 1"})
    void takesTheFirstPageForNonsense(String text, int number) {
        assertThat(PageNumbers.parse(text)).isEqualTo(number);
    }
}
