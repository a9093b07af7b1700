package org.yiyun.cluster.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.yiyun.platform.figure.Figure;
import org.yiyun.platform.figure.FigureQueries;

/** The figures that the cluster has once, each asked of the database. */
@ApplicationScoped
public class ClusterFigures {
    @Resource(lookup = "java:jboss/datasources/ControlDS")
    private DataSource database;

    @Inject
    @Any
    private Instance<FigureQueries> features;

    private List<FigureQueries> named = List.of();

    public ClusterFigures() {}

    /** Outside a container. */
    public ClusterFigures(DataSource database, List<FigureQueries> features) {
        this.database = database;
        this.named = List.copyOf(features);
    }

    public List<Figure> read() {
        var queries = new TreeMap<String, String>();
        var all = features == null ? named.stream() : Stream.concat(named.stream(), features.stream());
        all.forEach(feature -> queries.putAll(feature.queries()));
        var columns = queries.values().stream().map(query -> "(" + query + ")").toList();
        var names = List.copyOf(queries.keySet());
        return names.isEmpty() ? List.of() : Rows.read(database, "select array[" + String.join(",", columns) + "]::bigint[]",
                row -> figures(names, (Long[]) row.getArray(1).getArray())).get(0);
    }

    private static List<Figure> figures(List<String> names, Long[] values) {
        var found = new ArrayList<Figure>();
        for (int i = 0; i < values.length; i++) {
            found.add(new Figure(names.get(i), "", values[i]));
        }
        return found;
    }
}
