package org.yiyun.visit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.visit.Finding;
import org.yiyun.visit.VisitView;

class VisitsTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private final List<TicketEventView> history = new ArrayList<>();

    @Test
    void nobodySentIsNoVisit() {
        add("RECEIVED", "desk", Map.of());
        add("START_REMOTE", "desk", Map.of("note", "看日志"));
        add("RESOLVE", "desk", Map.of("mode", "REMOTE"));

        assertThat(Visits.of(history)).isEmpty();
    }

    @Test
    void aVisitHasWhatWasFoundBeforeItsArrivalAndEndsWhenTheMatterIsSolved() {
        add("RECEIVED", "desk", Map.of());
        add("COMMENT", "desk", Map.of("text", "先联系医院"));
        add("REMOTE_FAILED", "desk", Map.of("reason", "网络不通"));
        add("DISPATCH", "desk", Map.of("engineer", "engineer2"));
        add("COMMENT", "analyst", Map.of("text", "疑似交换机"));
        add("COMMENT", "engineer2", Map.of("text", "路上"));
        add("ARRIVE", "engineer2", Map.of());
        add("PROPOSE", "engineer2", Map.of("text", "更换交换机"));
        add("RESOLVE", "engineer2", Map.of("mode", "ON_SITE"));
        add("CLOSE", "desk", Map.of());

        assertThat(Visits.of(history)).containsExactly(new VisitView(1, "engineer2", "desk", at(3), at(6), at(8), true,
                List.of(new Finding(at(2), "desk", "网络不通", false), new Finding(at(4), "analyst", "疑似交换机", false)), null, 0));
    }

    @Test
    void whoeverIsSentAgainBeginsAnotherVisitWithWhatWasFoundSince() {
        add("DISPATCH", "desk", Map.of("engineer", "engineer"));
        add("ARRIVE", "engineer", Map.of());
        add("PROPOSE", "engineer", Map.of("text", "等备件"));
        add("DISPATCH", "desk", Map.of("engineer", "engineer2"));
        add("PROPOSE", "analyst", Map.of("text", "先升级固件"));

        assertThat(Visits.of(history)).containsExactly(
                new VisitView(1, "engineer", "desk", at(0), at(1), at(3), false, List.of(), null, 0),
                new VisitView(2, "engineer2", "desk", at(3), null, null, false,
                        List.of(new Finding(at(4), "analyst", "先升级固件", false)), null, 0));
    }

    @Test
    void whatWasFoundForWhoNeverArrivedIsToldToTheNext() {
        add("DISPATCH", "desk", Map.of("engineer", "engineer"));
        add("REMOTE_FAILED", "desk", Map.of("reason", "网络不通"));
        add("DISPATCH", "desk", Map.of("engineer", "engineer2"));

        var found = List.of(new Finding(at(1), "desk", "网络不通", false));
        assertThat(Visits.of(history)).containsExactly(
                new VisitView(1, "engineer", "desk", at(0), null, at(2), false, found, null, 0),
                new VisitView(2, "engineer2", "desk", at(2), null, null, false, found, null, 0));
    }

    @Test
    void aMatterThatSolvesItselfFromAfarIsNotSolvedByTheVisit() {
        add("DISPATCH", "desk", Map.of("engineer", "engineer"));
        add("ARRIVE", "engineer", Map.of());
        add("RESOLVE", "desk", Map.of("mode", "REMOTE"));

        assertThat(Visits.of(history)).extracting(VisitView::solved, VisitView::leftAt)
                .containsExactly(org.assertj.core.api.Assertions.tuple(false, at(2)));
    }

    @Test
    void aVisitGoesOnWhenAMergeIsUndone() {
        add("DISPATCH", "desk", Map.of("engineer", "engineer"));
        add("MERGE", "desk", Map.of("into", "T2"));
        assertThat(Visits.of(history)).extracting(VisitView::leftAt).containsExactly(at(1));

        add("COMMENT", "desk", Map.of("text", "不属于这张工单"));
        add("UNMERGE", "desk", Map.of());
        add("ARRIVE", "engineer", Map.of());
        add("RESOLVE", "engineer", Map.of("mode", "ON_SITE"));
        assertThat(Visits.of(history)).containsExactly(
                new VisitView(1, "engineer", "desk", at(0), at(4), at(5), true, List.of(), null, 0));
    }

    @Test
    void anArrivalThatBelongsToNoVisitIsNotTheNextOnes() {
        add("ARRIVE", "engineer", Map.of());
        add("RESOLVE", "engineer", Map.of("mode", "ON_SITE"));
        add("REOPEN", "desk", Map.of());
        add("DISPATCH", "desk", Map.of("engineer", "engineer2"));

        assertThat(Visits.of(history)).containsExactly(
                new VisitView(1, "engineer2", "desk", at(3), null, null, false, List.of(), null, 0));
    }

    @Test
    void aRemarkThatWasTakenBackIsNoFinding() {
        add("DISPATCH", "desk", Map.of("engineer", "engineer"));
        add("COMMENT", "analyst", Map.of("text", "发错了"));
        add("COMMENT", "analyst", Map.of("text", "疑似交换机"));
        add("UNDONE", "analyst", Map.of("verb", "COMMENT", "first", "2", "last", "2"));

        assertThat(Visits.of(history)).containsExactly(new VisitView(1, "engineer", "desk", at(0), null, null, false,
                List.of(new Finding(at(2), "analyst", "疑似交换机", false)), null, 0));
    }

    private void add(String type, String actor, Map<String, String> details) {
        var at = at(history.size());
        history.add(new TicketEventView(history.size() + 1, type, at, at, actor, details, false));
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }
}
