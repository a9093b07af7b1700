package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.ArrangeRoster;
import org.yiyun.roster.DutyCandidate;
import org.yiyun.roster.FillRoster;
import org.yiyun.roster.PlanShift;
import org.yiyun.roster.RosterQueries;
import org.yiyun.roster.RosterService;
import org.yiyun.roster.RosterStatus;
import org.yiyun.roster.RosterView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One version of a roster: a draft is written here, filled by turns, checked and published; others are looked at. */
@Named
@ViewScoped
public class RosterPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String EXTRAS = "extras";

    @EJB
    private RosterQueries queries;
    @EJB
    private RosterService service;
    @EJB
    private CalendarService calendar;
    @Inject
    private BusinessClock clock;
    @Inject
    private UserLocale user;

    private @Nullable Long id;
    private int version;
    private final Fields fields = new Fields();
    private @Nullable String staff;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private transient @Nullable RosterView view;
    private transient @Nullable RosterGrid grid;
    private transient @Nullable List<Choice> people;
    private transient @Nullable List<DutyCandidate> candidates;

    /** Answers 404 for what is no roster, and for a draft to whoever does not keep it. */
    public void load() {
        view = null;
        grid = null;
        version = getView().roster().version();
        fields.clear();
        fields.putAll(getGrid().chosen());
        fields.with(EXTRAS, new ArrayList<>(getGrid().getExtras().keySet()));
    }

    public RosterView getView() {
        if (view == null) {
            view = queries.get(id == null ? 0 : id, user.getLocale());
        }
        return view;
    }

    public RosterGrid getGrid() {
        if (grid == null) {
            var roster = getView().roster();
            grid = new RosterGrid(getView(), calendar.days(roster.first(), roster.last()), clock.now());
        }
        return grid;
    }

    public boolean isEditable() {
        return getView().roster().status() == RosterStatus.DRAFT && Callers.current().may(Permission.DUTY_EDIT);
    }

    /** Who can be on duty, and who is in the roster. */
    public List<Choice> getPeople() {
        if (people == null) {
            Map<String, String> found = new LinkedHashMap<>();
            getCandidates().forEach(candidate -> found.put(candidate.staff(), candidate.name()));
            getView().shifts().forEach(shift -> found.putIfAbsent(shift.staff(), shift.name()));
            people = found.entrySet().stream().map(person -> new Choice(person.getKey(), person.getValue())).toList();
        }
        return people;
    }

    /** The words of what stands beside the grid, by key. */
    public List<Choice> getExtras() {
        return getGrid().getExtras().entrySet().stream()
                .map(extra -> new Choice(extra.getKey(), RosterGrid.words(extra.getValue()))).toList();
    }

    public List<DutyCandidate> getCandidates() {
        if (candidates == null) {
            candidates = queries.candidates();
        }
        return candidates;
    }

    public String save() {
        arrange(List.of());
        Notices.done("roster.saved");
        return page();
    }

    public String add() {
        if (staff == null || from == null || to == null) {
            throw BusinessException.invalid(staff == null ? "staff" : from == null ? "from" : "to", "field.required", Map.of());
        }
        arrange(List.of(new PlanShift(staff, from.atZone(BusinessClock.ZONE).toInstant(), to.atZone(BusinessClock.ZONE).toInstant())));
        Notices.done("roster.saved");
        return page();
    }

    /** What is typed is saved first; the empty slots are filled. */
    public String fill() {
        var turns = getCandidates().stream().map(DutyCandidate::staff).filter(fields.chosen("turns")::contains).toList();
        if (turns.isEmpty()) {
            throw BusinessException.invalid("turns", "field.required", Map.of());
        }
        boolean anew = fields.flag("anew");
        arrange(List.of());
        service.fill(id(), new FillRoster(turns, anew), version);
        Notices.done("roster.filled");
        return page();
    }

    /** What is typed is saved first. */
    public String publish() {
        arrange(List.of());
        service.publish(id(), version, user.getLocale());
        Notices.done("roster.published", Map.of("name", getView().roster().name()));
        return page();
    }

    public String discard() {
        service.discard(id(), version);
        Notices.done("roster.discarded");
        return "/rosters.xhtml?faces-redirect=true";
    }

    private void arrange(List<PlanShift> more) {
        Map<String, String> chosen = new HashMap<>();
        fields.keySet().forEach(key -> chosen.put(key, fields.text(key)));
        List<PlanShift> shifts = new ArrayList<>(getGrid().shifts(chosen, fields.chosen(EXTRAS)));
        shifts.addAll(more);
        service.arrange(id(), new ArrangeRoster(shifts), version);
        load();
    }

    private long id() {
        return id == null ? 0 : id;
    }

    private String page() {
        return "/roster.xhtml?faces-redirect=true&id=" + id;
    }

    public @Nullable Long getId() { return id; }

    public void setId(@Nullable Long id) { this.id = id; }

    public Fields getFields() { return fields; }

    public @Nullable String getStaff() { return staff; }

    public void setStaff(@Nullable String staff) { this.staff = staff; }

    public @Nullable LocalDateTime getFrom() { return from; }

    public void setFrom(@Nullable LocalDateTime from) { this.from = from; }

    public @Nullable LocalDateTime getTo() { return to; }

    public void setTo(@Nullable LocalDateTime to) { this.to = to; }
}
