package org.yiyun.web.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.web.faces.UserLocale;

/** The ticket list as a file, streamed, with the filters and the order of the page (导出). */
@WebServlet("/tickets/export")
public class TicketExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CHUNK = 500;
    /** More than a spreadsheet can be read with; who needs more asks for a report. */
    private static final int MOST = 100_000;
    private static final int WIDTH = 20;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @EJB
    private TicketQueries tickets;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.TICKET_EXPORT)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = TicketListQuery.parse(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""), Callers.current().name());
        var csv = "csv".equals(request.getParameter("format"));
        response.setContentType(csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"tickets-" + clock.today() + (csv ? ".csv" : ".xlsx") + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (csv) {
            writeCsv(query, response.getOutputStream());
        } else {
            writeSheet(query, response.getOutputStream());
        }
    }

    private void writeCsv(TicketListQuery query, OutputStream out) throws IOException {
        var columns = new TicketColumns(user.getLocale());
        var writer = new OutputStreamWriter(out, UTF_8);
        writer.write(BYTE_ORDER_MARK); // Excel takes a file without it for GBK
        var printer = CSVFormat.EXCEL.print(writer);
        printer.printRecord(columns.heads());
        each(query, row -> printer.printRecord(columns.cells(row)));
        printer.flush();
    }

    private void writeSheet(TicketListQuery query, OutputStream out) throws IOException {
        var columns = new TicketColumns(user.getLocale());
        try (var book = new SXSSFWorkbook(CHUNK)) {
            var sheet = book.createSheet();
            sheet.setDefaultColumnWidth(WIDTH);
            sheet.createFreezePane(0, 1);
            fill(sheet.createRow(0), columns.heads());
            each(query, row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), columns.cells(row)));
            book.write(out);
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private void each(TicketListQuery query, Sink sink) throws IOException {
        List<TicketRow> rows;
        var offset = 0;
        do {
            rows = tickets.rows(query.filter(), query.sort(), offset, CHUNK);
            for (var row : rows) {
                sink.accept(row);
            }
            offset += CHUNK;
        } while (rows.size() == CHUNK && offset < MOST);
    }

    private interface Sink {
        void accept(TicketRow row) throws IOException;
    }
}
