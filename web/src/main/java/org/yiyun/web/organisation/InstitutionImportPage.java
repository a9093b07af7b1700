package org.yiyun.web.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.yiyun.organisation.ImportedInstitutions;
import org.yiyun.organisation.ImportedInstitutions.Rejected;
import org.yiyun.organisation.OrganisationService;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.web.faces.UserLocale;

/** Import of institutions by a file; the lines refused can be had as a file again, each with its reason. */
@Named
@ViewScoped
public class InstitutionImportPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private OrganisationService service;

    @Inject
    private UserLocale locale;

    private transient @Nullable Part file;
    private @Nullable ImportedInstitutions result;

    public void take() {
        if (file == null) {
            return;
        }
        try (var in = file.getInputStream()) {
            result = service.importInstitutions(String.valueOf(file.getSubmittedFileName()), in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void download() throws IOException {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord("行号", "编码", "名称", "等级", "行政区划", "状态", "原因");
            for (var rejected : result == null ? List.<Rejected>of() : result.rejected()) {
                var cells = new ArrayList<String>();
                cells.add(String.valueOf(rejected.line()));
                rejected.cells().forEach(cell -> cells.add(plain(cell)));
                cells.add(reasonOf(rejected));
                csv.printRecord(cells);
            }
        }
        Faces.sendFile(text.toString().getBytes(UTF_8), "institutions-rejected.csv", true);
    }

    /** A cell that a spreadsheet would take for a formula becomes text. */
    private static String plain(String cell) {
        return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    public String reasonOf(Rejected rejected) {
        return rejected.errors().stream().map(error -> Texts.find(locale.getLocale(), "organisation.import.column." + error.path())
                        .orElse(error.path()) + "：" + ProblemTexts.error(locale.getLocale(), error))
                .collect(Collectors.joining(" "));
    }

    public String getSummary() {
        return result == null ? "" : Texts.get(locale.getLocale(), "organisation.import.done", Map.of(
                "created", result.created(), "changed", result.changed(), "unchanged", result.unchanged(),
                "rejected", result.rejected().size()));
    }

    public @Nullable ImportedInstitutions getResult() {
        return result;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
