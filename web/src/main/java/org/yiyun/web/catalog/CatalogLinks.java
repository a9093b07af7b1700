package org.yiyun.web.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;

/** Addresses of entries: their codes have plus signs and asterisks. */
@Named
@ApplicationScoped
public class CatalogLinks {
    /** The query of an entry's page. */
    public String entry(String library, String code) {
        return "?library=" + URLEncoder.encode(library, UTF_8) + "&code=" + URLEncoder.encode(code, UTF_8);
    }
}
