package org.yiyun.intake.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.MailReason;
import org.yiyun.platform.text.Sha256;

/** Reads mails as they are, well built or not. */
@ApplicationScoped
public class MailParser {
    private static final int LONGEST_ID = 400;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;
    private static final int MOST_ANSWERED = 30;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Pattern ID = Pattern.compile("<([^<>\\s\\p{Cntrl}]{1,400})>");
    /** What is called gb2312 holds characters of its successor, of which it is a part. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final MailboxSettings settings;

    @Inject
    public MailParser(MailboxSettings settings) {
        this.settings = settings;
    }

    /** For the proxy. */
    protected MailParser() {
        this(new MailboxSettings());
    }

    /** Never fails: what cannot be read has {@link ParsedMail#fault}. */
    ParsedMail read(FetchedMail mail) {
        try {
            return read(mail, message(mail.content()));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            var sum = sum(mail);
            return new ParsedMail(
                    sum, sum, "", null, "", "", List.of(), List.of(), null, false, MailReason.UNREADABLE);
        }
    }

    /** Of its content; of its place in the mailbox if that is all that is known of it. */
    private static String sum(FetchedMail mail) {
        var place = mail.mailbox() + " " + mail.uidValidity() + " " + mail.uid();
        return Sha256.hex(mail.content().length > 0 ? mail.content() : place.getBytes(UTF_8));
    }

    private static MimeMessage message(byte[] content) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    private ParsedMail read(FetchedMail mail, MimeMessage message) throws MessagingException, IOException {
        var sum = sum(mail);
        var sender = sender(message);
        var body = new Body();
        var fault = mail.whole() ? null : MailReason.TOO_LARGE;
        if (mail.whole() && !readable(body, message) || sender == null) {
            fault = MailReason.UNREADABLE;
        }
        var subject = subject(message);
        var address = sender == null ? "" : sender.getAddress().toLowerCase(Locale.ROOT);
        return new ParsedMail(
                id(message, sum), mail.whole() ? Sha256.hex(message.getRawInputStream().readAllBytes()) : sum, address,
                sender == null ? null : name(sender), subject, body.text(), body.files, answers(message),
                sentAt(message), AutomaticMail.is(message, subject, address, settings.address().orElse(null)), fault);
    }

    /** Null also for what no calendar and no database knows. */
    private static @Nullable Instant sentAt(MimeMessage message) throws MessagingException {
        var sent = message.getSentDate() == null ? null : message.getSentDate().toInstant();
        return sent == null || sent.isBefore(Instant.EPOCH) || sent.isAfter(LATEST) ? null : sent;
    }

    private static boolean readable(Body body, MimeMessage message) {
        try {
            body.read(message, 0);
            return true;
        } catch (MessagingException | IOException | RuntimeException broken) {
            return false;
        }
    }

    private static @Nullable InternetAddress sender(MimeMessage message) {
        try {
            var from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                            && address.getAddress() != null && address.getAddress().matches("[^@\\s\\p{Cntrl},;<>]{1,64}@[^@\\s\\p{Cntrl},;<>]{1,189}")
                    ? address
                    : null;
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static @Nullable String name(InternetAddress sender) {
        var name = sender.getPersonal() == null ? "" : MailText.clean(repaired(sender.getPersonal())).replaceAll("\\s+", " ");
        return name.isEmpty() ? null : MailText.cut(name, 60);
    }

    private static String subject(MimeMessage message) throws MessagingException {
        var raw = message.getHeader("Subject", " ");
        if (raw == null) {
            return "";
        }
        String text;
        try {
            text = MimeUtility.decodeText(repaired(MimeUtility.unfold(raw)));
        } catch (java.io.UnsupportedEncodingException unknown) {
            text = raw;
        }
        return MailText.cut(MailText.clean(text).replaceAll("\\s+", " "), LONGEST_SUBJECT);
    }

    /** Headers come byte by byte; what stands in them unencoded, against the rules, is text all the same. */
    private static String repaired(String header) {
        if (header.chars().allMatch(c -> c < 0x80) || header.chars().anyMatch(c -> c > 0xff)) {
            return header;
        }
        var bytes = header.getBytes(ISO_8859_1);
        return new String(bytes, charsetOf(bytes));
    }

    /** UTF-8 if it can be that. */
    private static Charset charsetOf(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return CHINESE;
        }
    }

    private static String id(MimeMessage message, String sum) throws MessagingException {
        var header = message.getHeader("Message-ID", " ");
        var found = ID.matcher(header == null ? "" : header);
        return found.find() ? MailText.cut(found.group(1), LONGEST_ID) : sum;
    }

    /** What it answers, and what that answered, the nearest first. */
    private static List<String> answers(MimeMessage message) throws MessagingException {
        List<String> ids = new ArrayList<>();
        var references = message.getHeader("References", " ");
        ID.matcher(references == null ? "" : references).results().forEach(found -> ids.add(0, found.group(1)));
        var answered = message.getHeader("In-Reply-To", " ");
        ID.matcher(answered == null ? "" : answered).results().forEach(found -> ids.add(0, found.group(1)));
        return ids.stream().distinct().limit(MOST_ANSWERED).toList();
    }

    /** Text and files of a mail, gathered part by part. */
    private static final class Body {
        private final StringBuilder text = new StringBuilder();
        private final List<ParsedMail.File> files = new ArrayList<>();
        private int parts;

        String text() {
            return MailText.cut(MailText.clean(text.toString()), LONGEST_TEXT);
        }

        void read(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST || ++parts > MOST_PARTS) {
                throw new MessagingException("too many parts");
            }
            var name = fileName(part);
            if (part.isMimeType("multipart/*")) {
                var inner = new MimeMultipart(part.getDataHandler().getDataSource());
                if (part.isMimeType("multipart/alternative")) {
                    readBest(inner, depth);
                } else {
                    for (int i = 0; i < inner.getCount(); i++) {
                        read(inner.getBodyPart(i), depth + 1);
                    }
                }
            } else if (name == null && part.isMimeType("text/*") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                append(part.isMimeType("text/html") ? MailText.ofHtml(words(part)) : words(part));
            } else {
                files.add(new ParsedMail.File(label(name), part.getInputStream().readAllBytes()));
            }
        }

        /** The plain one of several ways to say the same, unless it says nothing; files and pictures come with the other. */
        private void readBest(Multipart ways, int depth) throws MessagingException, IOException {
            BodyPart plain = null;
            BodyPart best = null;
            for (int i = 0; i < ways.getCount(); i++) {
                var way = ways.getBodyPart(i);
                if (plain == null && way.isMimeType("text/plain") && !words(way).isBlank()) {
                    plain = way;
                } else if (best == null || !best.isMimeType("multipart/*") || way.isMimeType("multipart/*")) {
                    best = way; // the last one; an invitation's calendar behind it does not count
                }
            }
            if (plain != null) {
                append(words(plain));
            }
            if (best != null && (plain == null || best.isMimeType("multipart/*"))) {
                var said = text.length();
                try {
                    read(best, depth + 1);
                } finally {
                    if (plain != null) {
                        text.setLength(said);
                    }
                }
            }
        }

        private void append(String words) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }

        private static String label(@Nullable String name) {
            var clean = name == null ? "" : MailText.clean(repaired(name)).replaceAll("\\s+", " ");
            return clean.isEmpty() ? "file" : MailText.cut(clean, LONGEST_NAME);
        }

        private static @Nullable String fileName(Part part) throws MessagingException {
            var name = part.getFileName();
            try {
                return name == null ? null : MimeUtility.decodeText(name);
            } catch (java.io.UnsupportedEncodingException unknown) {
                return name;
            }
        }

        private static String words(Part part) throws MessagingException, IOException {
            var bytes = part.getInputStream().readAllBytes();
            return new String(bytes, charset(named(part), bytes));
        }

        private static @Nullable String named(Part part) throws MessagingException {
            try {
                return new ContentType(part.getContentType()).getParameter("charset");
            } catch (ParseException malformed) {
                return null;
            }
        }

        private static Charset charset(@Nullable String named, byte[] bytes) {
            try {
                var java = named == null ? "" : MimeUtility.javaCharset(named).toLowerCase(Locale.ROOT);
                if (java.startsWith("gb") || java.equals("euc_cn") || java.equals("euc-cn")) {
                    return CHINESE;
                }
                if (!java.isEmpty() && !java.equals("us-ascii")) {
                    return Charset.forName(java);
                }
            } catch (IllegalArgumentException unknown) {
                // looked at below
            }
            return charsetOf(bytes);
        }
    }
}
