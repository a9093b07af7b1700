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
 * @param broker owns the schema of the messages, if they are kept here
 */
record Database(String url, Login owner, Login application, Login broker) {

    /** The schema of the broker, if it keeps its messages here. */
    static final String MESSAGES = "messages";

    private static final int LOGIN_SECONDS = 15;

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
        return new Database(url, login, login, login);
    }

    /** The same by another way. */
    Database at(String otherUrl) {
        return new Database(otherUrl, owner, application, broker);
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

    void createMessagesSchema() {
        try (var connection = dataSource(broker).getConnection(); var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + MESSAGES);
            try (var row = statement.executeQuery("select has_schema_privilege('" + MESSAGES + "', 'create')")) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new LaunchException("The schema " + MESSAGES + " is there, but " + broker.user() + " may make no tables in it. "
                            + "Give it to this user: alter schema " + MESSAGES + " owner to " + broker.user());
                }
            }
        } catch (SQLException failure) {
            throw new LaunchException("Cannot make the schema of the messages: " + failure.getMessage(), failure);
        }
    }

    private DataSource dataSource(Login login) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(login.user());
        dataSource.setPassword(login.password());
        // a database that is frozen takes connections and answers none
        dataSource.setLoginTimeout(LOGIN_SECONDS);
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
