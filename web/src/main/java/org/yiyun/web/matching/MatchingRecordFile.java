package org.yiyun.web.matching;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** 《目录导入记录表》 for who reads the page of imports. */
@WebServlet("/matchings/records")
public class MatchingRecordFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private MatchingQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.MATCHING_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean word = "docx".equals(request.getParameter("format"));
        var address = AddressValues.of(request);
        var content = queries.recordSheet(AddressValues.text(address.apply("library")), AddressValues.text(address.apply("institution")), word);
        var ending = word ? ".docx" : ".xlsx";
        SavedFile.send(
                response, content, word ? SavedFile.DOCX : SavedFile.XLSX,
                Resources.attachment("catalogue-imports" + ending, "目录导入记录表" + ending));
    }
}
