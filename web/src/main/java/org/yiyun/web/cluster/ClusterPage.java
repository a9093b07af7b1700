package org.yiyun.web.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.cluster.ClusterQueries;
import org.yiyun.cluster.ClusterView;
import org.yiyun.platform.figure.Figure;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.UserLocale;

/** The cluster page. */
@Named
@RequestScoped
public class ClusterPage {
    private static final String DEPTH = "queue.depth";
    private static final String OLDEST = "queue.oldest.seconds";

    @EJB
    private ClusterQueries cluster;

    @Inject
    private UserLocale user;

    private ClusterView view;

    /** A queue in a node. */
    public record Queue(String node, String name, long depth, long oldestSeconds) {}

    @PostConstruct
    void read() {
        view = cluster.read();
    }

    public ClusterView getView() {
        return view;
    }

    /** The roles of a node, one after the other. */
    public String roles(String node) {
        var names = view.roles().stream().filter(role -> node.equals(role.node())).map(role -> text("cluster.role." + role.role(), role.role()));
        return String.join("、", names.toList());
    }

    /** An alarm in words; what it is about follows the last dot. */
    public String alarm(String alarm) {
        var parts = alarm.split("\\.", 2);
        return text("cluster.alarm." + parts[0], parts[0]) + (parts.length > 1 ? " · " + parts[1] : "");
    }

    /** A node's figures but those of its queues, in words. */
    public List<String> figures(ClusterView.Node node) {
        return node.figures().stream().filter(figure -> !figure.name().startsWith("queue.")).map(this::words).toList();
    }

    private String words(Figure figure) {
        return text("cluster.figure." + figure.name(), figure.name()) + (figure.of().isEmpty() ? "" : " " + figure.of())
                + " " + figure.value();
    }

    /** Queues of nodes that are there, the fullest first. */
    public List<Queue> getQueues() {
        return view.nodes().stream().filter(node -> node.state() == ClusterView.State.UP).flatMap(ClusterPage::queues)
                .sorted((one, other) -> Long.compare(other.depth(), one.depth())).toList();
    }

    /** A queue in words; one that nobody has words for by its own name. */
    public String name(Queue queue) {
        return text("cluster.queue." + queue.name(), queue.name());
    }

    private static Stream<Queue> queues(ClusterView.Node node) {
        return node.figures().stream().filter(figure -> figure.name().equals(DEPTH)).map(depth -> new Queue(
                node.node(), depth.of(), depth.value(), node.figures().stream()
                        .filter(figure -> figure.name().equals(OLDEST) && figure.of().equals(depth.of()))
                        .mapToLong(Figure::value).findFirst().orElse(0)));
    }

    private String text(String key, String otherwise) {
        return Texts.find(user.getLocale(), key).orElse(otherwise);
    }
}
