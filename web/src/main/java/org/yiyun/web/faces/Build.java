package org.yiyun.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The version of the style sheets, scripts and pictures, from their content: it is part of their addresses, so that a
 * browser keeps them for ever and takes new ones at once, and it is the same on every node.
 */
@Named
@ApplicationScoped
public class Build {
    private static final String FOLDER = "/resources/yiyun/";

    @Inject
    private ServletContext web;

    private String version = "";
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @PostConstruct
    void read() {
        var sum = new CRC32();
        new TreeSet<>(web.getResourcePaths(FOLDER)).stream().filter(path -> !path.endsWith("/")).forEach(path -> add(sum, path));
        version = Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    private void add(CRC32 sum, String path) {
        try (var in = web.getResourceAsStream(path)) {
            sum.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getVersion() {
        return version;
    }

    /**
     * Address of one of our files, as {@code h:outputStylesheet} and {@code resource} would write it. Faces looks for a translation of
     * the file each time, and a page has dozens of icons.
     */
    public String address(String name) {
        return addresses.computeIfAbsent(name, Build::found);
    }

    private static String found(String name) {
        return FacesContext.getCurrentInstance().getApplication().getResourceHandler().createResource(name, "yiyun").getRequestPath();
    }
}
