package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.settlement.SettlementListFilter;
import org.yiyun.standardization.settlement.SettlementListQueries;
import org.yiyun.standardization.settlement.SettlementListRow;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Settlement lists as files, with the filters of the page: the table, what is in order in the national layout, what is not to be corrected. */
@WebServlet("/settlement-lists/export")
public class SettlementListsExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private SettlementListQueries queries;
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
        SettlementListFilter filter = SettlementListsPage.filter(AddressValues.of(request));
        String name = "settlement-lists-" + clock.today();
        try {
            switch (String.valueOf(request.getParameter("format"))) {
                case "national" -> SavedFile.send(
                        response, queries.national(filter), "application/json", Resources.attachment(name + "-4101.json"));
                case "rejects" -> SavedFile.send(response, queries.rejects(filter), "text/csv", Resources.attachment(name + "-rejects.csv"));
                case "columns" -> SavedFile.send(response, queries.columns(), "text/csv", Resources.attachment("settlement-lists-columns.csv"));
                case "csv" -> table(filter, name, true, response);
                default -> table(filter, name, false, response);
            }
        } catch (BusinessException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void table(SettlementListFilter filter, String name, boolean csv, HttpServletResponse response) throws IOException {
        Locale language = user.getLocale();
        List<String> heads = Stream.of(
                        "number", "institution", "settlement", "revision", "settledOn", "total", "verdict", "faults", "origin", "uploadedOn",
                        "receivedAt")
                .map(column -> Texts.get(language, "standardization.list.field." + column)).toList();
        ListFile.send(response, name, csv, heads, ListFile.of(queries.export(filter), row -> cells(row, language)));
    }

    private static List<String> cells(SettlementListRow row, Locale language) {
        return Stream.of(
                        row.number(), row.institution(), row.settlement(), String.valueOf(row.revision()), row.settledOn().toString(),
                        row.total().toPlainString(), Texts.of(language, "standardization.list.verdict", row.verdict()),
                        String.valueOf(row.faults()), Texts.of(language, "standardization.list.origin", row.origin()),
                        row.uploadedOn() == null ? "" : row.uploadedOn().toString(), Functions.dateTime(row.receivedAt()))
                .map(SafeCells::text).toList();
    }
}
