package org.yiyun.server;

import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The door through which tests of other packages see the system under test. */
public final class TestAccess {

    private TestAccess() {
    }

    public static String url() {
        return SystemUnderTest.current().node().url();
    }

    /** Where the server shows its metrics. */
    public static String managementUrl() {
        return "http://127.0.0.1:" + SystemUnderTest.current().node().management();
    }

    public static int amqpPort() {
        return SystemUnderTest.current().node().amqp();
    }

    public static int stompPort() {
        return SystemUnderTest.current().node().stomp();
    }

    public static Credentials credentials() {
        return SystemUnderTest.current().credentials();
    }

    /** What the product has sent to a person by mail, newest last. */
    public static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(SystemUnderTest.current().mail().getReceivedMessagesForDomain(address)).toList();
    }

    /** Somebody writes to the mailbox of the product. */
    public static void mailToMailbox(MimeMessage mail) {
        var server = SystemUnderTest.current().mail();
        server.getUserManager().getUserByEmail(SystemUnderTest.MAILBOX).deliver(mail);
    }

    public static Connection connect() throws SQLException {
        return SystemUnderTest.current().database().connect();
    }

    /** Waits until the product in the server that Arquillian started can work. */
    public static void awaitReady() {
        SystemUnderTest.current().awaitReady();
    }

    /** PostgreSQL stands still, with all its processes, until {@link #resumeDatabase}. */
    public static void pauseDatabase() {
        SystemUnderTest.current().signalDatabase("-STOP");
    }

    public static void resumeDatabase() {
        SystemUnderTest.current().signalDatabase("-CONT");
    }

    /** PostgreSQL ends and starts again, while the product runs on. */
    public static void restartDatabase() {
        SystemUnderTest.current().restartDatabase();
    }
}
