package org.yiyun.testing;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own on the server of the tests, for what makes or fills a whole schema. Gone when closed. */
public final class EmptyDatabase implements AutoCloseable {
    private final Postgres server;
    private final String name;
    private final PGSimpleDataSource source;

    public EmptyDatabase(Postgres server, String name) throws SQLException {
        this(server, name, "template1");
    }

    /** One that has been migrated to this build, and has nothing else in it. */
    public static EmptyDatabase migrated(Postgres server, String name) throws SQLException {
        return new EmptyDatabase(server, name, TestDatabase.TEMPLATE);
    }

    private EmptyDatabase(Postgres server, String name, String template) throws SQLException {
        this.server = server;
        this.name = name;
        server.sql("drop database if exists " + name + " with (force)");
        server.sql("create database " + name + " template " + template);
        var known = server.dataSource().unwrap(PGSimpleDataSource.class);
        source = new PGSimpleDataSource();
        source.setUrl(known.getUrl());
        source.setUser(known.getUser());
        source.setPassword(known.getPassword());
        source.setDatabaseName(name);
    }

    public DataSource source() {
        return source;
    }

    public void sql(String statement) {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    /** The first column of the first row as text. */
    public String text(String query) {
        try (var connection = source.getConnection(); var sql = connection.createStatement(); var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        server.sql("drop database " + name + " with (force)");
    }
}
