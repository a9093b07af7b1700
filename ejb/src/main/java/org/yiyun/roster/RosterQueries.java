package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.yiyun.calendar.CalendarService;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.roster.internal.RosterInspector;
import org.yiyun.roster.internal.RosterTexts;
import org.yiyun.roster.internal.Rosters;
import org.yiyun.roster.print.DocxRoster;
import org.yiyun.roster.print.RosterSheet;
import org.yiyun.roster.print.XlsxRoster;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The versions of the rosters, and what they are made of. Drafts are for those who keep the roster. */
@Stateless
public class RosterQueries {
    private final Rosters rosters;
    private final RosterInspector inspector;
    private final RosterTexts texts;
    private final DutyStaff staff;
    private final CalendarService calendar;

    @Inject
    public RosterQueries(
            Rosters rosters, RosterInspector inspector, RosterTexts texts, DutyStaff staff, CalendarService calendar) {
        this.rosters = rosters;
        this.inspector = inspector;
        this.texts = texts;
        this.staff = staff;
        this.calendar = calendar;
    }

    /** For the proxy. */
    protected RosterQueries() {
        this(null, null, null, null, null);
    }

    /** Latest days first, of the same days the latest version first; without discarded ones. */
    @Requires(Permission.DUTY_READ)
    public List<RosterRow> list(Locale language) {
        return rosters.all().stream()
                .filter(roster -> roster.status() != RosterStatus.DRAFT || maySeeDrafts())
                .map(roster -> roster.row(texts.postName(roster.post(), language)))
                .toList();
    }

    /**
     * A version with its shifts, a draft also with what keeps it from being published.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.DUTY_READ)
    public RosterView get(long id, Locale language) {
        var roster = rosters.get(id, null);
        boolean draft = roster.status() == RosterStatus.DRAFT;
        if (draft && !maySeeDrafts()) {
            throw BusinessException.notFound("duty-roster", id);
        }
        List<RosterFinding> findings = draft
                ? texts.findings(inspector.findings(roster), staff.names(roster), language)
                : List.of();
        return roster.view(texts.postName(roster.post(), language), findings);
    }

    /**
     * 《值班表》 to be printed, in Chinese; the same roster gives the same bytes.
     *
     * @param format {@code docx} or {@code xlsx}
     * @throws BusinessException NOT_FOUND, also for another format
     */
    @Requires(Permission.DUTY_READ)
    public RosterFile file(long id, String format) {
        if (!format.equals("docx") && !format.equals("xlsx")) {
            throw BusinessException.notFound("duty-roster", format);
        }
        var roster = get(id, Texts.CHINESE);
        var sheet = RosterSheet.of(roster, calendar.days(roster.roster().first(), roster.roster().last()));
        String name = sheet.title().replaceAll("[\\\\/:*?\"<>|\\s]", "_") + "." + format;
        return format.equals("docx")
                ? new RosterFile(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxRoster.write(sheet))
                : new RosterFile(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxRoster.write(sheet));
    }

    @Requires(Permission.DUTY_READ)
    public List<DutyPattern> patterns(Locale language) {
        return rosters.patterns(language);
    }

    /** Who can be on duty, in the order of the lines of support. */
    @Requires(Permission.DUTY_READ)
    public List<DutyCandidate> candidates() {
        return List.copyOf(staff.all().values());
    }

    private static boolean maySeeDrafts() {
        return Callers.current().may(Permission.DUTY_EDIT);
    }
}
