package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.ticket.TicketTrait;

class TicketTraitsTest {
    /** Lists by those have to be bounded. */
    @ParameterizedTest
    @EnumSource
    void aTraitIsOfTheHistoryWhereItsConditionLooksBesideTheTicket(TicketTrait trait) {
        assertThat(TicketTraits.alone(trait).startsWith("exists (")).isEqualTo(trait.isOfHistory());
    }
}
