package org.yiyun.web.transaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.transaction.TransactionQueries;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionView;
import org.yiyun.web.faces.UrlQuery;

/** One transaction with message, answer and explanation. */
@Named
@RequestScoped
public class TransactionPage {
    private static final Map<String, Permission> PAGES = Map.of(
            "/insured.xhtml", Permission.INSURED_READ, "/chronic-registrations.xhtml", Permission.CHRONIC_READ,
            "/policy.xhtml", Permission.POLICY_READ, "/policies.xhtml", Permission.POLICY_READ,
            "/libraries.xhtml", Permission.CATALOG_READ, "/admin/organisations.xhtml", Permission.ORGANISATION_READ,
            "/transaction-rules.xhtml", Permission.TRANSACTION_READ, "/offsite-filings.xhtml", Permission.TRANSACTION_READ);

    @EJB
    private TransactionQueries queries;
    @Inject
    private UrlQuery url;

    private @Nullable TransactionView view;
    private List<TransactionRow> course = List.of();

    /** Answers 404 for what is none. */
    public void load() {
        String id = url.get("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw BusinessException.notFound("transaction", id);
        }
        view = queries.get(Long.parseLong(id));
        if (view.row().encounter() != null) {
            course = queries.course(view.row().encounter());
        }
    }

    public TransactionView getView() {
        if (view == null) {
            load();
        }
        return Objects.requireNonNull(view);
    }

    /** Whether there is something that it rests on, on a page that the reader may see. */
    public boolean isLinkOpen() {
        String link = getView().link();
        if (link == null || link.isEmpty()) {
            return false;
        }
        Permission permission = PAGES.get(link.replaceAll("\\?.*", ""));
        return permission != null && Callers.current().may(permission);
    }

    /** Others of the same encounter. */
    public List<TransactionRow> getCourse() {
        return course;
    }

    public String getInput() {
        return pretty(getView().input());
    }

    public String getOutput() {
        String output = getView().output();
        return output == null ? "" : pretty(output);
    }

    /** With line breaks. */
    static String pretty(String json) {
        JsonObject object;
        try (var reader = Json.createReader(new StringReader(json))) {
            object = reader.readObject();
        }
        StringWriter text = new StringWriter();
        try (var writer = jakarta.json.Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().strip();
    }
}
