package org.yiyun.web.standardization;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.AdoptionQueries;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.BoardCell;
import org.yiyun.standardization.BoardFilter;
import org.yiyun.standardization.BoardRow;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.StandardListService;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The board of institutions and codes; all its state is in the URL. */
@Named
@RequestScoped
public class StandardBoardPage {
    private static final int SIZE = 50;
    private static final Map<AdoptionStatus, String> MARKS = Map.of(
            AdoptionStatus.NOT_BEGUN, "○", AdoptionStatus.MAPPING, "◔", AdoptionStatus.ADAPTED, "◑", AdoptionStatus.VERIFIED, "◕",
            AdoptionStatus.ACCEPTED, "●", AdoptionStatus.SUSPENDED, "‖");

    @EJB
    private AdoptionQueries queries;
    @EJB
    private StandardListService lists;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;

    private List<BoardRow> found = List.of();
    private List<StandardCode> codes = List.of();
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.STANDARD_READ)) {
            codes = lists.inForce(null).codes();
            found = queries.rows(filter(url::get));
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, found.size());
        }
    }

    static BoardFilter filter(UnaryOperator<String> params) {
        return new BoardFilter(
                AddressValues.text(params.apply("q")), AddressValues.text(params.apply("region")),
                AddressValues.one(InstitutionKind.class, params.apply("kind")).orElse(null),
                AddressValues.one(InstitutionGrade.class, params.apply("grade")).orElse(null),
                AddressValues.one(AdoptionStatus.class, params.apply("status")).orElse(null), AddressValues.text(params.apply("code")),
                "true".equals(params.apply("overdue")));
    }

    public List<BoardRow> getRows() {
        return found.stream().skip(numbers.offset()).limit(SIZE).toList();
    }

    public List<StandardCode> getCodes() {
        return codes;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public long getOverdue() {
        return found.stream().mapToLong(BoardRow::overdue).sum();
    }

    /** How many cells of those found are in the state. */
    public long count(AdoptionStatus status) {
        return found.stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.concerned() && cell.status() == status).count();
    }

    /** The state as a mark that is told apart without colour. */
    static String markOf(AdoptionStatus status) {
        return MARKS.get(status);
    }

    public String mark(AdoptionStatus status) {
        return markOf(status);
    }

    public String cellMark(BoardCell cell) {
        return cell.concerned() ? markOf(cell.status()) : "–";
    }

    /** What a cell says, in a sentence: for screen readers and as a hint. */
    public String words(BoardRow row, BoardCell cell) {
        var language = user.getLocale();
        String name = codes.stream().filter(code -> code.code().equals(cell.code())).map(StandardCode::nameZh).findFirst().orElse(cell.code());
        if (!cell.concerned()) {
            return row.name() + " " + name + "：" + Texts.get(language, "standardization.unconcerned");
        }
        String share = cell.share().isKnown()
                ? cell.share().percent() + "%（" + Texts.of(language, "standardization.source", cell.share().source()) + "）"
                : Texts.of(language, "standardization.source", cell.share().source());
        return row.name() + " " + name + "：" + Texts.of(language, "standardization.status", cell.status()) + "，" + share
                + (cell.overdue() ? "，" + Texts.get(language, "standardization.overdue") : "");
    }

    public AdoptionStatus[] getStatuses() {
        return AdoptionStatus.values();
    }

    public InstitutionKind[] getKinds() {
        return InstitutionKind.values();
    }

    public InstitutionGrade[] getGrades() {
        return InstitutionGrade.values();
    }

    /** For an institution's own people the board is one line: they go to their page. */
    public @Nullable String getOwn() {
        return Callers.current().scope().institution();
    }

    public boolean isFiltered() {
        return Stream.of("q", "region", "kind", "grade", "status", "code", "overdue").anyMatch(name -> !url.get(name).isEmpty());
    }

    public String exportUrl(String format) {
        return "/standardization/export" + url.with("format", format);
    }
}
