package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.yiyun.catalog.PriceDownload;
import org.yiyun.catalog.PriceDownloads;
import org.yiyun.catalog.PriceFileService;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/**
 * Limits or shares as a file for who reads their page: {@code ?library=X&kind=LIMIT&format=txt}, or the rows of a file that were refused:
 * {@code ?library=X&rejects=…}.
 */
@WebServlet("/libraries/prices")
public class LibraryPriceFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private PriceDownloads downloads;
    @EJB
    private PriceFileService files;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String library = String.valueOf(request.getParameter("library"));
        String rejects = request.getParameter("rejects");
        if (rejects == null ? !download(library, request, response) : !rejects(library, rejects, response)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean rejects(String library, String id, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.CATALOG_EDIT) || !id.matches("[0-9a-fA-F-]{36}")) {
            return false;
        }
        byte[] content;
        try {
            content = RejectsCsv.ofPrices(files, library, UUID.fromString(id), user.getLocale());
        } catch (BusinessException | IllegalArgumentException hidden) {
            return false;
        }
        SavedFile.send(response, content, "text/csv; charset=UTF-8", Resources.attachment("rejects-" + id + ".csv"));
        return true;
    }

    private boolean download(String library, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = AddressValues.one(PriceKind.class, String.valueOf(request.getParameter("kind")));
        var format = EntryFormat.ofName(String.valueOf(request.getParameter("format")));
        if (!Callers.current().may(Permission.CATALOG_READ) || kind.isEmpty() || format.isEmpty()) {
            return false;
        }
        PriceDownload download;
        try {
            download = downloads.open(library, kind.get(), null, format.get());
        } catch (BusinessException hidden) {
            return false;
        }
        response.setHeader(PriceDownload.LEFT_OUT, Long.toString(download.leftOut()));
        var out = SavedFile.begin(response, format.get().mediaType(), Resources.attachment(download.fileName(), download.fileName()));
        download.write(place -> downloads.part(download, place), out);
        return true;
    }
}
