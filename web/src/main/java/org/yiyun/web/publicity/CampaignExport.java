package org.yiyun.web.publicity;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The list of campaigns with what was planned and done as a file, with the filters of the page (导出). */
@WebServlet("/publicity/export")
public class CampaignExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private PublicityQueries campaigns;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.PUBLICITY_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var columns = new CampaignColumns(user.getLocale(), ChannelNames.in(campaigns.channels(), user.getLocale()));
        List<CampaignRow> rows;
        try {
            rows = campaigns.export(CampaignListQuery.parse(AddressValues.of(request)));
        } catch (BusinessException hidden) {
            response.sendError(hidden.type().status());
            return;
        }
        ListFile.send(
                response, "publicity-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.of(rows, columns::cells));
    }
}
