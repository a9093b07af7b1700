package org.yiyun.web.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;
import org.yiyun.policy.TableSheet;
import org.yiyun.policy.engine.Interval;

/** A row of a decision table with its cells as inputs: values to be ticked, ends of intervals that are open or closed, formulas. */
public class OpenRow implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*([^,\\s]*)\\s*,\\s*([^,\\s]*)\\s*([])])");
    private static final String CLOSED = "CLOSED";
    private static final String OPEN = "OPEN";

    private final int position;
    private final RowDraft before;
    private final HashMap<String, ArrayList<String>> values = new HashMap<>();
    private final HashMap<String, String> low = new HashMap<>();
    private final HashMap<String, String> lowEnd = new HashMap<>();
    private final HashMap<String, String> high = new HashMap<>();
    private final HashMap<String, String> highEnd = new HashMap<>();
    private final HashMap<String, String> then;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String document;
    private String clause;

    OpenRow(int position, RowDraft row, List<TableSheet.Input> inputs) {
        this.position = position;
        before = row;
        from = row.from();
        to = row.to();
        then = new HashMap<>(row.then());
        document = row.document();
        clause = row.clause();
        for (TableSheet.Input input : inputs) {
            List<String> cell = row.when().getOrDefault(input.name(), new ArrayList<>());
            if (input.number()) {
                interval(input.name(), String.join(",", cell));
            } else {
                values.put(input.name(), new ArrayList<>(cell));
            }
        }
    }

    private void interval(String name, String text) {
        Matcher written = INTERVAL.matcher(text);
        boolean interval = written.matches();
        low.put(name, interval ? written.group(2) : text);
        high.put(name, interval ? written.group(3) : text);
        lowEnd.put(name, interval && written.group(1).equals("(") && !written.group(2).isEmpty() ? OPEN : CLOSED);
        highEnd.put(name, interval && written.group(4).equals(")") && !written.group(3).isEmpty() ? OPEN : CLOSED);
    }

    /** The row as it has been filled in; a cell that means what it meant is written as it was. */
    RowDraft row(List<TableSheet.Input> inputs) {
        HashMap<String, ArrayList<String>> when = new HashMap<>();
        for (TableSheet.Input input : inputs) {
            ArrayList<String> cell = input.number() ? interval(input.name()) : new ArrayList<>(chosen(input));
            ArrayList<String> known = before.when().get(input.name());
            if (known != null && means(input, known, cell)) {
                when.put(input.name(), known);
            } else if (!cell.isEmpty()) {
                when.put(input.name(), cell);
            }
        }
        HashMap<String, String> results = new HashMap<>();
        then.forEach((name, formula) -> {
            if (formula != null && !formula.isBlank()) {
                results.put(name, formula.strip());
            }
        });
        return new RowDraft(before.was(), before.copy(), from, to, when, results, Typed.orEmpty(document), Typed.orEmpty(clause));
    }

    private boolean means(TableSheet.Input input, List<String> known, List<String> cell) {
        if (input.number()) {
            return cell.size() == 1 && known.size() == 1 && Interval.parse(known.get(0)).isPresent()
                    && Interval.parse(known.get(0)).equals(Interval.parse(cell.get(0)));
        }
        return new HashSet<>(known).equals(new HashSet<>(values.getOrDefault(input.name(), new ArrayList<>())));
    }

    /** In the order of the dimension; all values are as good as none. */
    private List<String> chosen(TableSheet.Input input) {
        List<String> ticked = values.getOrDefault(input.name(), new ArrayList<>());
        List<String> chosen = input.values().stream().map(TableSheet.Choice::code).filter(ticked::contains).toList();
        return chosen.size() == input.values().size() ? List.of() : chosen;
    }

    private ArrayList<String> interval(String name) {
        String from = number(low.get(name));
        String until = number(high.get(name));
        ArrayList<String> cell = new ArrayList<>();
        boolean closedLow = !OPEN.equals(lowEnd.get(name)) && !from.isEmpty();
        boolean closedHigh = !OPEN.equals(highEnd.get(name)) && !until.isEmpty();
        if (!from.isEmpty() && from.equals(until) && closedLow && closedHigh) {
            cell.add(from);
        } else if (!from.isEmpty() || !until.isEmpty()) {
            cell.add((closedLow ? "[" : "(") + from + "," + until + (closedHigh ? "]" : ")"));
        }
        return cell;
    }

    /** Without what people put between digits. */
    private static String number(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[,，\\s]", "");
    }

    public int getPosition() {
        return position;
    }

    public HashMap<String, ArrayList<String>> getValues() {
        return values;
    }

    public HashMap<String, String> getLow() {
        return low;
    }

    public HashMap<String, String> getLowEnd() {
        return lowEnd;
    }

    public HashMap<String, String> getHigh() {
        return high;
    }

    public HashMap<String, String> getHighEnd() {
        return highEnd;
    }

    public HashMap<String, String> getThen() {
        return then;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = Typed.orEmpty(document);
    }

    public String getClause() {
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = Typed.orEmpty(clause);
    }
}
