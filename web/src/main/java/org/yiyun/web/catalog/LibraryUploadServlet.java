package org.yiyun.web.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.ImportUploads;
import org.yiyun.catalog.OrderImport;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.Failures;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.FileNames;

/**
 * Takes the file of the import wizard. It does not go through Faces, whose forms take files of up to 20 MiB: a library may have 256
 * MiB. What cannot be taken goes back to the form with the problem in the address.
 */
@WebServlet("/libraries/upload")
@MultipartConfig(maxFileSize = 256L * 1024 * 1024, maxRequestSize = 257L * 1024 * 1024, fileSizeThreshold = 65_536)
public class LibraryUploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final List<String> FIELDS = List.of("library", "mode", "label", "effectiveOn");

    @EJB
    private ImportUploads uploads;

    @Inject
    private RecordReader records;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.CATALOG_EDIT)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String there = request.getContextPath() + "/library-import.xhtml?";
        try {
            response.sendRedirect(there + "upload=" + take(request));
        } catch (IllegalStateException tooLarge) {
            response.sendRedirect(there + back(request, ProblemType.TOO_LARGE, List.of()));
        } catch (ServletException noForm) {
            response.sendRedirect(there + back(request, ProblemType.INVALID, List.of()));
        } catch (BusinessException | EJBException refused) {
            BusinessException problem = Failures.problem(refused).orElseThrow(() -> refused);
            response.sendRedirect(there + back(request, problem.type(), problem.errors()));
        }
    }

    private UUID take(HttpServletRequest request) throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null || file.getSize() == 0) {
            throw BusinessException.invalid("file", "field.file-empty", Map.of());
        }
        try (var content = file.getInputStream()) {
            OrderImport order = new OrderImport(
                    request.getParameter("library"), mode(request.getParameter("mode")), request.getParameter("label"),
                    day(request.getParameter("effectiveOn")), FileNames.label(String.valueOf(file.getSubmittedFileName())));
            return uploads.upload(records.validated(order), content);
        }
    }

    private static @Nullable ImportMode mode(@Nullable String name) {
        return "FULL".equals(name) || "DELTA".equals(name) ? ImportMode.valueOf(name) : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** What was filled in goes back too, so that only the fault is to be mended; the file has to be chosen again, as browsers want it. */
    private static String back(HttpServletRequest request, ProblemType problem, List<FieldError> errors) {
        StringBuilder address = new StringBuilder("problem=").append(problem.slug());
        errors.stream().filter(error -> error.params().isEmpty()).findFirst().ifPresent(error -> add(address, "fault", error.key()));
        FIELDS.forEach(name -> add(address, name, filled(request, name)));
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
        }
    }

    /** Of a form that was too large nothing can be read. */
    private static String filled(HttpServletRequest request, String name) {
        try {
            String value = request.getParameter(name);
            return value == null ? "" : value;
        } catch (IllegalStateException unread) {
            return "";
        }
    }
}
