package org.yiyun.web.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/**
 * Who may open which page, by what the page itself requires: a notice does not lead its reader to a page that does not exist for the
 * reader. Whether the page then shows the row that it is about, only the page knows.
 */
@ApplicationScoped
public class PageDoors {
    private static final Pattern REQUIRES = Pattern.compile("(?:\\srequires=\"|shell\\.require\\(')([A-Z_]+)");
    private static final String PAGE = ".xhtml";

    private final Map<String, Door> doors = new ConcurrentHashMap<>();
    private volatile Function<String, @Nullable InputStream> pages;

    /** @param permission null for everybody */
    private record Door(boolean exists, @Nullable Permission permission) {}

    /** @param pages text of a page by its path; null where there is none */
    PageDoors(Function<String, @Nullable InputStream> pages) {
        this.pages = pages;
    }

    public PageDoors() {
        this(path -> null);
    }

    /** The context of a request would not do: the live line, which asks too, has none. */
    void standIn(ServletContext web) {
        pages = web::getResourceAsStream;
    }

    /** Tells where the pages are before anybody asks. */
    @WebListener
    public static class Start implements ServletContextListener {
        @Inject
        private PageDoors doors;

        @Override
        public void contextInitialized(ServletContextEvent start) {
            doors.standIn(start.getServletContext());
        }
    }

    /** @param address path of a page or file within the application, with its query; files decide for themselves */
    public boolean isOpen(String address, Caller caller) {
        String path = address.split("[?#]", 2)[0];
        if (!path.endsWith(PAGE)) {
            return true;
        }
        Door door = doors.computeIfAbsent(path, this::read);
        return door.exists() && (door.permission() == null || caller.may(door.permission()));
    }

    private Door read(String path) {
        try (InputStream in = pages.apply(path)) {
            if (in == null) {
                return new Door(false, null);
            }
            var required = REQUIRES.matcher(new String(in.readAllBytes(), UTF_8));
            return new Door(true, required.find() ? Permission.valueOf(required.group(1)) : null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
