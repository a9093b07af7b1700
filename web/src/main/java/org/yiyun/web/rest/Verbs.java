package org.yiyun.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;

/**
 * One address for all verbs of something: the path names the verb and the body is the command of that verb, done once for each
 * {@code Idempotency-Key}.
 *
 * <pre>{@code
 * return verbs.apply(path, TaskVerb.ofPath(path), TaskVerb::command, body, ifMatch,
 *         (command, version) -> service.apply(number, command, version), TaskView::version);
 * }</pre>
 */
@RequestScoped
public class Verbs {
    @Inject
    private RecordReader records;

    @Inject
    private Creations creations;

    /** What a verb does, and what became of its subject. */
    @FunctionalInterface
    public interface Work<C, V> {
        /** @param expectedVersion the one that {@code If-Match} asks for; null if there is no condition on it */
        V apply(C command, @Nullable Integer expectedVersion);
    }

    /**
     * The subject as it is afterwards, with its ETag.
     *
     * @param path    the verb as it is called
     * @param verb    empty if there is none of that name
     * @param command what a verb takes
     * @param body    may be empty for verbs that need nothing
     * @throws BusinessException NOT_FOUND for an unknown verb, INVALID or MALFORMED for a body that is not the verb's
     */
    public <E, C, V> Response apply(
            String path, Optional<E> verb, Function<E, Class<? extends C>> command, InputStream body, @Nullable String ifMatch, Work<C, V> work,
            ToIntFunction<V> version)
            throws IOException {
        Class<? extends C> type = command.apply(verb.orElseThrow(() -> BusinessException.notFound("verb", path)));
        C read = type.cast(records.read(RecordBodyReader.text(body), type.asSubclass(Record.class)));
        return creations.once(read, () -> {
            V changed = work.apply(read, ETags.expected(ifMatch));
            return Creations.changed(version.applyAsInt(changed), changed);
        });
    }
}
