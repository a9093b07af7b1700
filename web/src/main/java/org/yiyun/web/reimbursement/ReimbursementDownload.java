package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.NumberedFileServlet;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A paper of a claim for who reads its page. */
@WebServlet("/reimbursements/file")
public class ReimbursementDownload extends NumberedFileServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ReimbursementQueries queries;

    public ReimbursementDownload() {
        super(Permission.BENEFIT_READ);
    }

    @Override
    protected void send(String number, long id, HttpServletResponse response) throws IOException {
        var file = queries.file(number, id);
        SavedFile.send(response, queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }
}
