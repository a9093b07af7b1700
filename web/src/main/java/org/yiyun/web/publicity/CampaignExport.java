package org.yiyun.web.publicity;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListExport;
import org.yiyun.web.faces.ListFile;

/** The list of campaigns with what was planned and done as a file, with the filters of the page (导出). */
@WebServlet("/publicity/export")
public class CampaignExport extends ListExport {
    private static final long serialVersionUID = 1;

    @EJB
    private PublicityQueries campaigns;

    public CampaignExport() {
        super("publicity", Permission.PUBLICITY_READ);
    }

    @Override
    protected Table table(UnaryOperator<String> asked, Locale language) {
        var columns = new CampaignColumns(language, ChannelNames.in(campaigns.channels(), language));
        var rows = campaigns.export(CampaignListQuery.parse(asked));
        return new Table(columns.heads(), ListFile.of(rows, columns::cells));
    }
}
