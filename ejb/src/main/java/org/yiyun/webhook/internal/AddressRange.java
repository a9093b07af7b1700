package org.yiyun.webhook.internal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses with the same beginning: {@code 10.0.0.0/8}, {@code 2000::/3}; a single one without a length. */
record AddressRange(int bytes, BigInteger prefix, int rest) {
    /** @throws IllegalArgumentException if it is none; a name is none */
    static AddressRange of(String text) {
        var parts = text.split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException(text);
        }
        try {
            // with these characters it is a literal and nobody is asked
            var address = InetAddress.getByName(parts[0]).getAddress();
            var bits = address.length * Byte.SIZE;
            var length = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (length < 0 || length > bits) {
                throw new IllegalArgumentException(text);
            }
            return new AddressRange(address.length, number(address).shiftRight(bits - length), bits - length);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(text, none);
        }
    }

    boolean contains(InetAddress address) {
        var raw = address.getAddress();
        return raw.length == bytes && number(raw).shiftRight(rest).equals(prefix);
    }

    private static BigInteger number(byte[] address) {
        return new BigInteger(1, address);
    }
}
