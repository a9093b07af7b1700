package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.AdoptionQueries;
import org.yiyun.standardization.BoardCell;
import org.yiyun.standardization.BoardRow;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.StandardListService;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The board as a file, with the filters of the page (导出): two columns for each code, state and share. */
@WebServlet("/standardization/export")
public class StandardBoardExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private AdoptionQueries queries;
    @EJB
    private StandardListService lists;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.STANDARD_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale language = user.getLocale();
        List<BoardRow> rows = queries.export(StandardBoardPage.filter(AddressValues.of(request)));
        ListFile.send(
                response, "standardization-" + clock.today(), "csv".equals(request.getParameter("format")),
                heads(lists.inForce(null).codes(), language), ListFile.of(rows, row -> cells(row, language)));
    }

    private static List<String> heads(List<StandardCode> codes, Locale language) {
        List<String> heads = new ArrayList<>(Stream.of("institution", "name", "kind", "grade", "region", "accepted", "overdue")
                .map(column -> Texts.get(language, "standardization.field." + column)).toList());
        codes.forEach(code -> {
            String name = language.equals(Locale.ENGLISH) ? code.nameEn() : code.nameZh();
            heads.add(name);
            heads.add(name + " %");
        });
        return heads;
    }

    private static List<String> cells(BoardRow row, Locale language) {
        List<String> cells = new ArrayList<>(List.of(
                row.institution(), row.name(), Texts.of(language, "organisation.institution.kind", row.kind()),
                row.grade() == null ? "" : Texts.of(language, "organisation.grade", row.grade()), row.region(),
                row.accepted() + "/" + row.concerned(), String.valueOf(row.overdue())));
        row.cells().forEach(cell -> {
            cells.add(state(cell, language));
            cells.add(cell.concerned() ? cell.share().percent() : "");
        });
        return cells.stream().map(SafeCells::text).toList();
    }

    private static String state(BoardCell cell, Locale language) {
        if (!cell.concerned()) {
            return Texts.get(language, "standardization.unconcerned");
        }
        String state = Texts.of(language, "standardization.status", cell.status());
        return cell.overdue() ? state + "（" + Texts.get(language, "standardization.overdue") + "）" : state;
    }
}
