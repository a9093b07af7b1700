package org.yiyun.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the product's data is and as whom to go there.
 *
 * @param url the JDBC address, without users
 * @param owner owns the schema and migrates it
 * @param application reads and writes rows
 */
record Database(String url, Login owner, Login application) {

    /** A user of the database. */
    record Login(String user, String password) {
    }

    /** A database of somebody else's. Its user migrates and works; it may be named in the address. */
    static Database outside(String url, String user, String password) {
        var parsed = new PGSimpleDataSource();
        parsed.setUrl(url);
        var login = user.isBlank()
                ? new Login(orEmpty(parsed.getUser()), orEmpty(parsed.getPassword()))
                : new Login(user, password);
        return new Database(url, login, login);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    DataSource asOwner() {
        return dataSource(owner);
    }

    Connection connect() throws SQLException {
        return dataSource(application).getConnection();
    }

    private DataSource dataSource(Login login) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(login.user());
        dataSource.setPassword(login.password());
        return dataSource;
    }

    /** The address with the application's login in it, as JDBC and, without the prefix, as libpq read it. */
    String urlWithLogin() {
        if (url.contains("user=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "user=" + encode(application.user())
                + "&password=" + encode(application.password());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
