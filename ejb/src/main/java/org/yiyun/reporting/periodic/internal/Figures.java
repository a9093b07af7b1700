package org.yiyun.reporting.periodic.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.text.Times;
import org.yiyun.register.RegisterQueries;
import org.yiyun.reporting.PlanProgress;
import org.yiyun.reporting.internal.Deliveries;
import org.yiyun.reporting.periodic.internal.Recipe.Column;
import org.yiyun.reporting.periodic.internal.Recipe.Table;

/** Reads what a recipe asks for, of one moment, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Figures {
    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final RegisterQueries registers;
    private final Deliveries deliveries;

    /** For the proxy. */
    protected Figures() {
        this(null, (Deliveries) null);
    }

    @Inject
    public Figures(RegisterQueries registers, Deliveries deliveries) {
        this.registers = registers;
        this.deliveries = deliveries;
    }

    /** Outside a container. */
    public Figures(RegisterQueries registers, EntityManager entities) {
        this(registers, new Deliveries(entities));
        this.entities = entities;
    }

    /** @param next the day after the last */
    public TemplateData read(Recipe recipe, LocalDate first, LocalDate next) {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only").executeUpdate();
        Map<String, String> values = new LinkedHashMap<>();
        recipe.figures().forEach(figure -> values.put(figure.name(), shown(single(figure.sql(), first, next), null)));
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        recipe.tables().forEach(table -> tables.put(table.name(), rows(table, first, next)));
        return new TemplateData(values, tables);
    }

    private Object single(String sql, LocalDate first, LocalDate next) {
        return bound(entities.createNativeQuery(sql, Tuple.class), first, next, row -> row.get(0)).get(0);
    }

    private List<Map<String, String>> rows(Table table, LocalDate first, LocalDate next) {
        if (table.sql() == null) {
            return plan(table, next.minusDays(1));
        }
        return bound(entities.createNativeQuery(table.sql(), Tuple.class), first, next, row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                cells.put(column.name(), shown(row.get(i), column));
            }
            return cells;
        });
    }

    private static <T> List<T> bound(Query query, LocalDate first, LocalDate next, Function<Tuple, T> read) {
        Map<String, Object> values = Map.of(
                "first", first, "next", next, "from", SqlTime.utc(BusinessClock.startOf(first)), "to", SqlTime.utc(BusinessClock.startOf(next)));
        query.getParameters().forEach(parameter -> query.setParameter(parameter.getName(), values.get(parameter.getName())));
        return Rows.of(query, read);
    }

    /** Each quantity of the year that the day is in, with what was delivered from its first day until that day. */
    private List<Map<String, String>> plan(Table table, LocalDate last) {
        var year = LocalDate.of(last.getYear(), 1, 1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (var volume : registers.plan(last.getYear())) {
            var progress = new PlanProgress(volume, deliveries.count(volume, year, last.plusDays(1)));
            var cells = List.of(volume.nameZh(), String.valueOf(volume.amount()), String.valueOf(progress.delivered()), progress.percent() + "%");
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.columns().get(i).name(), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String shown(@Nullable Object value, @Nullable Column column) {
        if (value == null) {
            return "";
        }
        if (column != null && column.texts() != null) {
            return Texts.find(Texts.CHINESE, column.texts() + "." + value).orElse(value.toString());
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        var moment = Rows.instant(value);
        return moment == null ? value.toString() : Times.MINUTES.format(moment);
    }
}
