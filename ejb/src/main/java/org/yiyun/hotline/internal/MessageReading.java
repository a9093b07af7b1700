package org.yiyun.hotline.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Sha256;

/** Reads any message of the broker: text and bytes become the body, all else is left in the headers. */
final class MessageReading {
    /** As much of a body is kept; more is no message but an accident. */
    static final int KEPT = 4 * 1024 * 1024;

    private static final int MAX_HEADER = 500;
    private static final String ORIGIN = "_AMQ_ORIG_ADDRESS";
    private static final String PREFIX = "jms.queue.";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private MessageReading() {}

    /** A message delivered from the queue. */
    static Received read(Message message, String queue) throws JMSException {
        var headers = headers(message);
        var text = message instanceof TextMessage t ? bytes(t.getText()) : bytes(message);
        var length = message instanceof BytesMessage bytes ? bytes.getBodyLength() : text.length;
        var body = text.length > KEPT ? Arrays.copyOf(text, KEPT) : text;
        return new Received(queue, identity(message, body), deliveries(message), body, length, headers);
    }

    /** A message whose body cannot be had. */
    static Received bodiless(Message message, String queue) throws JMSException {
        var none = new byte[0];
        return new Received(queue, identity(message, none), deliveries(message), none, 0, headers(message));
    }

    /** How often the message has been delivered, this time included. */
    static int deliveries(Message message) throws JMSException {
        return message.propertyExists("JMSXDeliveryCount") ? message.getIntProperty("JMSXDeliveryCount") : 1;
    }

    /** Name of the queue from which the broker took the dead message away. */
    static String origin(Message message, String otherwise) throws JMSException {
        var address = message.getStringProperty(ORIGIN);
        return address == null ? otherwise : address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : address;
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(UTF_8);
    }

    private static byte[] bytes(Message message) throws JMSException {
        if (!(message instanceof BytesMessage bytes)) {
            return new byte[0];
        }
        bytes.reset();
        var body = new byte[(int) Math.min(bytes.getBodyLength(), KEPT)];
        bytes.readBytes(body);
        return body;
    }

    private static Map<String, String> headers(Message message) throws JMSException {
        Map<String, String> headers = new TreeMap<>();
        put(headers, "JMSMessageID", message.getJMSMessageID());
        put(headers, "JMSCorrelationID", message.getJMSCorrelationID());
        put(headers, "JMSType", message.getJMSType());
        put(headers, "JMSTimestamp", message.getJMSTimestamp());
        for (Enumeration<?> names = message.getPropertyNames(); names.hasMoreElements(); ) {
            var name = String.valueOf(names.nextElement());
            put(headers, name, message.getObjectProperty(name));
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            var text = CONTROL.matcher(value.toString()).replaceAll(" ");
            headers.put(name, text.length() > MAX_HEADER ? text.substring(0, MAX_HEADER) : text);
        }
    }

    /** Of a sender that gives no id, time and content stand for it. */
    private static String identity(Message message, byte[] body) throws JMSException {
        var own = message.propertyExists("messageId") ? message.getStringProperty("messageId") : message.getJMSMessageID();
        if (own != null && !own.isEmpty() && own.length() <= 200) {
            return own;
        }
        return message.getJMSTimestamp() + "-" + Sha256.hex(body);
    }
}
