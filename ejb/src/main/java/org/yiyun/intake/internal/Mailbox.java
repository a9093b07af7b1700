package org.yiyun.intake.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An open connection to the mailbox. */
final class Mailbox implements AutoCloseable {
    private final MailboxSettings settings;
    private final Store store;
    private final Folder folder;

    private Mailbox(MailboxSettings settings, Store store, Folder folder) {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
    }

    static Mailbox open(MailboxSettings settings) throws MessagingException {
        var store = Session.getInstance(settings.session()).getStore(settings.protocol());
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(settings, store, folder);
        } catch (MessagingException failed) {
            store.close();
            throw failed;
        }
    }

    /** The oldest of those that are not marked as seen. */
    List<Message> unseen(int most) throws MessagingException {
        var found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        return Arrays.asList(found).subList(0, Math.min(most, found.length));
    }

    long uid(Message message) throws MessagingException {
        return ((UIDFolder) folder).getUID(message);
    }

    /** Of one that is too large only the headers. */
    FetchedMail fetch(Message message) throws MessagingException, IOException {
        var size = Math.max(0, message.getSize());
        var whole = size <= settings.maxSize();
        var content = new ByteArrayOutputStream();
        if (whole) {
            message.writeTo(content);
        } else {
            content.writeBytes(headers(message));
        }
        return fetched(message, size, content.toByteArray(), whole);
    }

    /** What can be said of one that could not be fetched. */
    FetchedMail blind(Message message) throws MessagingException {
        return fetched(message, 0, new byte[0], false);
    }

    private FetchedMail fetched(Message message, int size, byte[] content, boolean whole) throws MessagingException {
        return new FetchedMail(settings.mailbox(), ((UIDFolder) folder).getUIDValidity(), uid(message), size, content, whole);
    }

    private static byte[] headers(Message message) throws MessagingException {
        var lines = Collections.list(((MimeMessage) message).getAllHeaderLines());
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1);
    }

    void seen(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
    }

    /** Whether the server is still there. */
    boolean isOpen() {
        return store.isConnected() && folder.isOpen();
    }

    /** Nothing is expunged. */
    @Override
    public void close() throws MessagingException {
        try {
            folder.close(false);
        } finally {
            store.close();
        }
    }
}
