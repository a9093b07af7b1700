package org.yiyun.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.DryRunEffect;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.organisation.SupportLine;
import org.yiyun.organisation.SupportStaff;
import org.yiyun.roster.Presence;
import org.yiyun.ticket.TicketKind;

class ReplaySideTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final List<SupportStaff> PEOPLE = List.of(
            new SupportStaff("ann", "安一", SupportLine.FIRST_LINE, Set.of(), "4408"),
            new SupportStaff("bob", "白二", SupportLine.FIRST_LINE, Set.of(), "4408"));
    private static final Presence THERE = new Presence(Set.of(), Set.of(), Map.of());

    private final ReplaySide side = new ReplaySide(new Dispatcher(1, new DispatchRules(
            List.of(new DispatchRule(Criterion.CAPACITY, RuleMode.MUST, 0), new DispatchRule(Criterion.SYSTEM, RuleMode.PREFER, 1)),
            List.of(), 6, 5, 3, 1, false, List.of())), List.of(new DryRuns.Turn("ann", 1)));

    @Test
    void whatSomebodyWasGivenStaysThereByItsWeightUntilItWasEnded() {
        side.give("ann", 2, 1, "CORE", NOON);
        side.give("bob", 3, 2, "PAY", null);

        assertThat(chosen(2, "CORE", NOON.minusNanos(1))).isEqualTo("bob");
        assertThat(chosen(1, "CORE", NOON.minusNanos(1))).isNull();
        assertThat(chosen(1, "CORE", NOON)).isEqualTo("ann");
        assertThat(chosen(3, "PAY", NOON)).isEqualTo("bob");
    }

    @Test
    void whatHasEndedForOneTicketIsStillOpenForTheNextThatWasGradedEarlier() {
        side.give("ann", 2, 1, "CORE", NOON);
        side.give("bob", 3, 2, "PAY", null);

        assertThat(chosen(1, "CORE", NOON)).isEqualTo("ann");
        assertThat(chosen(1, "CORE", NOON.minusNanos(1))).isNull();
    }

    @Test
    void turnsGoOnWhereTheyWere() {
        assertThat(chosen(3, null, NOON)).isEqualTo("bob");
        side.give("bob", 2, 3, null, null);
        assertThat(chosen(3, null, NOON)).isEqualTo("ann");
        side.give(null, 3, 3, null, null);
        assertThat(chosen(3, null, NOON)).isEqualTo("ann");
    }

    private @Nullable String chosen(int level, @Nullable String system, Instant moment) {
        return ReplaySide.login(side.choose(new DispatchCase("T1", TicketKind.FAULT, level, system, null, 1), PEOPLE, THERE, moment));
    }

    @Test
    void tellsWhatADraftDoesOtherwise() {
        assertThat(Replay.effect("ann", "ann")).isNull();
        assertThat(Replay.effect(null, null)).isNull();
        assertThat(Replay.effect("ann", "bob")).isEqualTo(DryRunEffect.OTHER_PERSON);
        assertThat(Replay.effect("ann", null)).isEqualTo(DryRunEffect.NOBODY);
        assertThat(Replay.effect(null, "bob")).isEqualTo(DryRunEffect.SOMEBODY);
    }
}
