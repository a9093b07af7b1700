package org.yiyun.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.DutyQueries;
import org.yiyun.security.Callers;
import org.yiyun.task.TaskCounts;
import org.yiyun.task.TaskQueries;
import org.yiyun.ticket.TicketBoard;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.web.faces.Shell;
import org.yiyun.web.faces.UserLocale;

/** The home board. */
@Named
@RequestScoped
public class HomePage {
    private static final int ROWS = 8;
    private static final Set<TicketStatus> UNFINISHED = EnumSet.complementOf(
            EnumSet.of(TicketStatus.RESOLVED, TicketStatus.FED_BACK, TicketStatus.CLOSED, TicketStatus.MERGED));

    @EJB
    private TicketQueries tickets;
    @EJB
    private DutyQueries roster;
    @EJB
    private TaskQueries tasks;
    @Inject
    private Shell shell;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    private @Nullable TicketBoard board;
    private @Nullable List<DutyPost> duty;
    private @Nullable TaskCounts taskCounts;
    private List<TicketRow> mine = List.of();
    private List<TicketRow> pressing = List.of();

    @PostConstruct
    void read() {
        if (shell.may("TICKET_READ")) {
            board = tickets.board();
            var open = TicketFilter.ALL.withStatus(UNFINISHED);
            pressing = tickets.rows(open, TicketSort.DUE, 0, ROWS).stream().filter(row -> row.dueAt() != null).toList();
            mine = tickets.rows(assignedTo(Callers.current().name(), open), TicketSort.DUE, 0, ROWS);
        }
    }

    private static TicketFilter assignedTo(String reader, TicketFilter filter) {
        return new TicketFilter(filter.status(), filter.kind(), filter.level(), reader, null, null, null, null, false);
    }

    public @Nullable TicketBoard getBoard() {
        return board;
    }

    public List<TicketRow> getMine() {
        return mine;
    }

    public List<TicketRow> getPressing() {
        return pressing;
    }

    /** Every post and who is on duty now; empty for whoever may not know. */
    public List<DutyPost> getDuty() {
        if (duty == null) {
            duty = shell.may("DUTY_READ") ? roster.at(shell.getNow(), user.getLocale()) : List.of();
        }
        return duty;
    }

    /** What the reader has to do with tasks; null for whoever works on none. */
    public @Nullable TaskCounts getTaskCounts() {
        if (taskCounts == null && shell.may("TASK_READ")) {
            taskCounts = tasks.counts();
        }
        return taskCounts;
    }

    public LocalDate getToday() {
        return clock.today();
    }

    /** The volumes of the last days, drawn. */
    public @Nullable VolumeChart getVolumes() {
        return board == null ? null : new VolumeChart(board.days());
    }

    /** Open tickets by status in the order of the life cycle, each with its share of the largest. */
    public List<Bar> getStatuses() {
        if (board == null) {
            return List.of();
        }
        var counts = board.byStatus();
        var largest = counts.entrySet().stream().filter(e -> !e.getKey().isFinal()).mapToLong(Map.Entry::getValue).max().orElse(1);
        return Arrays.stream(TicketStatus.values())
                .filter(status -> !status.isFinal() && counts.getOrDefault(status, 0L) > 0)
                .map(status -> new Bar(status, counts.get(status), Math.round(100.0 * counts.get(status) / largest)))
                .toList();
    }

    /** One bar. */
    public record Bar(TicketStatus status, long count, long percent) {}
}
