package org.yiyun.web.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;

/**
 * The page's own address with something changed: the state of a list (filters, order, place) is in its URL and nowhere
 * else. The place is the cursor of the page and the trail of cursors that led to it.
 */
@Named
@RequestScoped
public class UrlQuery {
    private static final String TRAIL = "trail";
    private static final String CURSOR = "cursor";
    private static final Set<String> PLACE = Set.of(CURSOR, TRAIL, "page");
    private static final String SEPARATOR = "~";
    private static final int LONGEST_TRAIL = 40;

    private HttpServletRequest request;

    protected UrlQuery() {}

    @Inject
    public UrlQuery(HttpServletRequest request) {
        this.request = request;
    }

    /** The first page with that parameter set, or without it if the value is empty. */
    public String with(String name, @Nullable Object value) {
        var params = withoutPlace();
        params.remove(name);
        if (value != null && !value.toString().isEmpty()) {
            params.put(name, List.of(value.toString()));
        }
        return text(params);
    }

    /** The first page in that order; in the other one if it has that order already. */
    public String sortedBy(String order, @Nullable String other) {
        return with("sort", order.equals(get("sort")) ? other : order);
    }

    /** {@code ascending} in that order, {@code descending} in the other, {@code none} in neither. */
    public String order(@Nullable String order, @Nullable String other) {
        var sort = get("sort");
        if (sort.isEmpty()) {
            return "none";
        }
        return sort.equals(order) ? "ascending" : sort.equals(other) ? "descending" : "none";
    }

    /** That page of numbered pages. */
    public String page(int number) {
        return with("page", number == 1 ? null : number);
    }

    public String next(String cursor) {
        var trail = trail();
        var params = withoutPlace();
        params.put(CURSOR, List.of(cursor));
        if (trail.size() < LONGEST_TRAIL) {
            params.put(TRAIL, List.of(String.join(SEPARATOR, append(trail, get(CURSOR)))));
        }
        return text(params);
    }

    /** The page before, the first one if the way back is not known. */
    public String previous() {
        var trail = trail();
        var params = withoutPlace();
        if (trail.size() > 1) {
            params.put(CURSOR, List.of(trail.get(trail.size() - 1)));
            params.put(TRAIL, List.of(String.join(SEPARATOR, trail.subList(0, trail.size() - 1))));
        }
        return text(params);
    }

    public String first() {
        return text(withoutPlace());
    }

    public boolean isOnFirstPage() {
        return get(CURSOR).isEmpty();
    }

    /** Number of the page, from 1; 0 if the way was too long to be kept. */
    public int getPageNumber() {
        return isOnFirstPage() ? 1 : trail().isEmpty() ? 0 : trail().size() + 1;
    }

    public String get(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Those of the names, with spaces between them, for which the address or the form that was sent has something. */
    public List<String> given(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !get(name).isEmpty()).toList();
    }

    /** The part of a list that the address asks for. */
    public PageRequest place(int rows) {
        return new PageRequest(rows, get(CURSOR));
    }

    /** The constant of that name; empty if the address has none. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(get(name))).findFirst();
    }

    /** What is no id is the id of nothing. */
    public static UUID uuid(String subject, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw BusinessException.notFound(subject, text);
        }
    }

    private List<String> trail() {
        // the first page has no cursor: it is the empty first element
        return request.getParameter(TRAIL) == null ? List.of() : Arrays.asList(get(TRAIL).split(SEPARATOR, -1));
    }

    private static List<String> append(List<String> trail, String cursor) {
        return java.util.stream.Stream.concat(trail.stream(), java.util.stream.Stream.of(cursor)).toList();
    }

    private Map<String, List<String>> withoutPlace() {
        var params = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var filled = Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
            if (isState(name) && !filled.isEmpty()) {
                params.put(name, filled);
            }
        });
        return params;
    }

    /** Not the place, and nothing that Faces posts. */
    private static boolean isState(String name) {
        return !PLACE.contains(name) && !name.contains(":") && !name.contains(".");
    }

    private static String text(Map<String, List<String>> params) {
        var pairs = params.entrySet().stream()
                .flatMap(param -> param.getValue().stream()
                        .map(value -> URLEncoder.encode(param.getKey(), UTF_8) + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        return "?" + pairs;
    }
}
