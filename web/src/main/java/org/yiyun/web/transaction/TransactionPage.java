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
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.transaction.TransactionQueries;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionView;
import org.yiyun.web.faces.UrlQuery;

/** One transaction with message, answer and explanation. */
@Named
@RequestScoped
public class TransactionPage {
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

    public @Nullable TransactionView getView() {
        return view;
    }

    /** Others of the same encounter. */
    public List<TransactionRow> getCourse() {
        return course;
    }

    public String getInput() {
        return view == null ? "" : pretty(view.input());
    }

    public String getOutput() {
        return view == null || view.output() == null ? "" : pretty(view.output());
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
