package org.yiyun.reimbursement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Test numbers that issuers publish, none of a person. */
class BankCardTest {
    @Test
    void takesNumbersWhoseCheckDigitFits() {
        assertThat(BankCard.parse("4111 1111 1111 1111")).contains("4111111111111111");
        assertThat(BankCard.parse("5500-0055-5555-5559")).contains("5500005555555559");
        assertThat(BankCard.parse("6200　0000　0000　0005")).contains("6200000000000005");
    }

    @Test
    void refusesWhatCannotBeOne() {
        assertThat(BankCard.parse("")).isEmpty();
        assertThat(BankCard.parse("41111111111111l1")).isEmpty();
        assertThat(BankCard.parse("0000000000000000")).as("nobody's").isEmpty();
        assertThat(BankCard.parse("411111111117")).as("12 digits").isEmpty();
        assertThat(BankCard.parse("41111111111111111115")).as("20 digits").isEmpty();
    }

    /** A single wrong digit, wherever, is noticed. */
    @Test
    void noticesEachWrongDigit() {
        String card = "4111111111111111";
        assertThat(IntStream.range(0, card.length())
                        .boxed()
                        .flatMap(at -> IntStream.rangeClosed(0, 9)
                                .mapToObj(digit -> card.substring(0, at) + digit + card.substring(at + 1)))
                        .filter(changed -> !changed.equals(card)))
                .hasSize(9 * card.length())
                .allMatch(changed -> BankCard.parse(changed).isEmpty());
    }

    @Test
    void isShownByItsLastDigits() {
        assertThat(BankCard.masked("4111111111111234")).isEqualTo("************1234");
    }
}
