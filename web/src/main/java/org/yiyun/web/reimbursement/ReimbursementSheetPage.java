package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.yiyun.benefit.BillSheet;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.web.faces.UrlQuery;

/** Hands out the settlement sheet of a claim: {@code ?number=R20261125-000001}, with {@code &format=pdf} as a PDF. */
@Named
@RequestScoped
public class ReimbursementSheetPage {
    @EJB
    private ReimbursementQueries queries;

    @Inject
    private UrlQuery url;

    public void send() throws IOException {
        BillSheet sheet = queries.sheet(
                url.get("number"), url.get("format").equals("pdf") ? BillSheet.Format.PDF : BillSheet.Format.DOCX);
        Faces.sendFile(sheet.content(), sheet.name(), true);
    }
}
