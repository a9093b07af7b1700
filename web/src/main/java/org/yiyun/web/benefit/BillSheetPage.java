package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillSheet;
import org.yiyun.web.faces.UrlQuery;

/** Hands out the explanation of a bill: {@code ?number=B20261125-000001}, with {@code &format=pdf} as a PDF. */
@Named
@RequestScoped
public class BillSheetPage {
    @EJB
    private BillQueries bills;

    @Inject
    private UrlQuery url;

    public void send() throws IOException {
        BillSheet sheet = bills.sheet(
                url.get("number"), url.get("format").equals("pdf") ? BillSheet.Format.PDF : BillSheet.Format.DOCX);
        Faces.sendFile(sheet.content(), sheet.name(), true);
    }
}
