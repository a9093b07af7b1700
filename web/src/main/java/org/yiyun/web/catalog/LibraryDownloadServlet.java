package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.catalog.LibraryDownload;
import org.yiyun.catalog.LibraryDownloads;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A published version as a file for who reads its page (目录导出): {@code ?library=X&version=3&format=txt}. */
@WebServlet("/libraries/download")
public class LibraryDownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private LibraryDownloads downloads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String version = String.valueOf(request.getParameter("version"));
        var format = EntryFormat.ofName(String.valueOf(request.getParameter("format")));
        if (!Callers.current().may(Permission.CATALOG_READ) || !version.matches("[0-9]{1,9}") || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LibraryDownload download;
        try {
            download = downloads.open(String.valueOf(request.getParameter("library")), Integer.valueOf(version), format.get());
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var out = SavedFile.begin(response, format.get().mediaType(), Resources.attachment(download.fileName(), download.fileName()));
        download.write(behind -> downloads.part(download, behind), out);
    }
}
