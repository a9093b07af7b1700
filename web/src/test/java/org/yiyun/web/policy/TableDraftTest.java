package org.yiyun.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.policy.TableSheet.Choice;
import org.yiyun.policy.TableSheet.Input;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Source;

/** Rows of a decision table while they are edited on the page. */
class TableDraftTest {
    private static final List<Input> INPUTS = List.of(
            new Input("kind", "类别", false, null, List.of(new Choice("A", "甲"), new Choice("B", "乙"), new Choice("C", "丙"))),
            new Input("total", "总额", true, "[0,)", List.of()));
    private static final Row SMALL = new Row(null, null, Map.of("kind", List.of("B", "A"), "total", List.of("( 0, 5000]")), Map.of("bonus", "0"), null);
    private static final Row LARGE = new Row(null, null, Map.of("total", List.of("(5000,)")), Map.of("bonus", "10"), new Source("DOC", "一"));

    private final TableDraft draft = new TableDraft(List.of(SMALL, LARGE));

    @Test
    void everyStepIsTakenBackAndDoneAgain() {
        List<RowDraft> first = draft.rows();
        draft.copy(0);
        assertThat(draft.move(1, 1)).isEqualTo(2);
        draft.remove(0);
        draft.add(0, RowDraft.empty(Map.of("kind", List.of("C"))));
        assertThat(states()).containsExactly("NEW", "SAME", "COPIED");
        List<RowDraft> last = draft.rows();
        for (int i = 0; i < 4; i++) {
            draft.undo();
        }
        assertThat(draft.rows()).isEqualTo(first);
        assertThat(draft.isUndoable()).isFalse();
        for (int i = 0; i < 4; i++) {
            draft.redo();
        }
        assertThat(draft.rows()).isEqualTo(last);
        assertThat(draft.isRedoable()).isFalse();
        draft.undo();
        draft.remove(0);
        assertThat(draft.isRedoable()).isFalse();
        assertThat(states()).containsExactly("COPIED");
    }

    @Test
    void whatLiesOutsideDoesNothing() {
        assertThat(draft.move(0, -1)).isZero();
        assertThat(draft.move(1, 1)).isEqualTo(1);
        draft.remove(2);
        draft.copy(-1);
        draft.set(0, draft.rows().get(0));
        assertThat(draft.isUndoable()).isFalse();
    }

    @Test
    void fewerStepsOfALargeTableAreKept() {
        assertThat(undone(200)).isEqualTo(199);
        assertThat(undone(5_000)).isEqualTo(9);
        assertThat(undone(30_000)).isEqualTo(1);
    }

    /** How many of three hundred steps can be taken back. */
    private static int undone(int rows) {
        var large = new TableDraft(Collections.nCopies(rows, SMALL));
        for (int i = 0; i < 300; i++) {
            large.move(i % 2, i % 2 == 0 ? 1 : -1);
        }
        int steps = 0;
        for (; large.isUndoable(); steps++) {
            large.undo();
        }
        return steps;
    }

    /** A session is replicated: all of it can be written and read. */
    @Test
    void isKeptInTheSession() throws IOException, ClassNotFoundException {
        draft.copy(1);
        var out = new ByteArrayOutputStream();
        try (var stream = new ObjectOutputStream(out)) {
            stream.writeObject(draft);
            stream.writeObject(new OpenRow(0, draft.rows().get(0), INPUTS));
        }
        try (var stream = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(((TableDraft) stream.readObject()).rows()).isEqualTo(draft.rows());
            assertThat(((OpenRow) stream.readObject()).row(INPUTS)).isEqualTo(draft.rows().get(0));
        }
    }

    @Test
    void aRowThatIsOpenedAndLeftIsTheSame() {
        for (int i = 0; i < 2; i++) {
            assertThat(new OpenRow(i, draft.rows().get(i), INPUTS).row(INPUTS)).isEqualTo(draft.rows().get(i));
        }
        var open = new OpenRow(1, draft.rows().get(1), INPUTS);
        assertThat(List.of(open.getLow().get("total"), open.getLowEnd().get("total"), open.getHigh().get("total"), open.getHighEnd().get("total")))
                .containsExactly("5000", "OPEN", "", "CLOSED");
    }

    @Test
    void cellsAreFilledInAsTheyAreWritten() {
        var open = new OpenRow(0, draft.rows().get(0), INPUTS);
        open.getValues().put("kind", new ArrayList<>(List.of("C", "B")));
        open.getLow().put("total", " 1，000 ");
        open.getHigh().put("total", "2,000");
        open.getHighEnd().put("total", "OPEN");
        open.getThen().put("bonus", "  total * 2 ");
        open.setFrom(LocalDate.of(2027, 1, 1));
        open.setClause(" 二 ");
        open.setDocument(null);
        RowDraft row = open.row(INPUTS);
        assertThat(row.when()).isEqualTo(Map.of("kind", List.of("B", "C"), "total", List.of("(1000,2000)")));
        assertThat(row.then()).isEqualTo(Map.of("bonus", "total * 2"));
        assertThat(row.edit().source()).isEqualTo(new Source("", "二"));
        open.getLowEnd().put("total", "CLOSED");
        open.getHighEnd().put("total", "CLOSED");
        open.getHigh().put("total", "1000");
        assertThat(open.row(INPUTS).when().get("total")).containsExactly("1000");
        open.getLow().put("total", "");
        assertThat(open.row(INPUTS).when().get("total")).containsExactly("(,1000]");
        open.getHigh().put("total", "");
        open.getValues().put("kind", new ArrayList<>(List.of("A", "B", "C")));
        assertThat(open.row(INPUTS).when()).isEmpty();
    }

    private List<String> states() {
        return draft.rows().stream().map(row -> TableWords.state(row, List.of(SMALL, LARGE)).name()).toList();
    }
}
