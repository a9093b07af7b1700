package org.yiyun.webhook.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where messages may go. Whoever may name a target could otherwise let this server ask what only it can reach: its own
 * management, the database, other machines of the intranet, the cloud's metadata (SSRF). Only public addresses over TLS are
 * open; what else is to be reached, the configuration names, by host, address or range.
 *
 * <p>The address is looked up and judged before each attempt, and redirects are not followed. The connection looks the name
 * up once more: the JVM remembers the first answer for half a minute ({@code networkaddress.cache.ttl}), so both are the same.
 */
final class AddressGuard {
    /** Special-purpose addresses by the IANA registry, all that do not lead to one public machine. */
    private static final List<AddressRange> CLOSED = Stream.of(
                    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
                    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
                    "224.0.0.0/4", "240.0.0.0/4",
                    // ways through to an address of the fourth version, and documentation
                    "2001::/32", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(AddressRange::of).toList();
    /** What the sixth version has given out to public machines; all else is local, special or not given out. */
    private static final AddressRange PUBLIC_6 = AddressRange.of("2000::/3");
    private static final int BYTES_4 = 4;

    /** How names become addresses. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** The target is none that may be sent to. */
    static final class BlockedException extends Exception {
        private static final long serialVersionUID = 1;

        BlockedException(String why) {
            super(why);
        }
    }

    private final Set<String> hosts = new HashSet<>();
    private final List<AddressRange> ranges = new ArrayList<>();
    private final Resolver resolver;

    /** @param allowed host names, addresses and ranges that may be sent to besides public ones */
    AddressGuard(List<String> allowed, Resolver resolver) {
        this.resolver = resolver;
        for (var entry : allowed) {
            try {
                ranges.add(AddressRange.of(entry.strip()));
            } catch (IllegalArgumentException name) {
                hosts.add(entry.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether the text is an address that a message could go to at all. */
    static boolean isTarget(String text) {
        try {
            var uri = new URI(text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null
                    && uri.getPort() != 0 && uri.getPort() <= 0xffff;
        } catch (java.net.URISyntaxException none) {
            return false;
        }
    }

    /** All addresses of a name must be open: which of them is taken, nobody says. */
    void check(URI target) throws BlockedException, UnknownHostException {
        var host = target.getHost().toLowerCase(Locale.ROOT);
        if (hosts.contains(host)) {
            return;
        }
        var plain = target.getScheme().equalsIgnoreCase("http");
        for (var address : resolver.resolve(host.replaceAll("[\\[\\]]", ""))) {
            if (ranges.stream().noneMatch(range -> range.contains(address)) && (plain || isClosed(address))) {
                throw new BlockedException(host + " " + address.getHostAddress());
            }
        }
    }

    private static boolean isClosed(InetAddress address) {
        return address.getAddress().length != BYTES_4 && !PUBLIC_6.contains(address)
                || CLOSED.stream().anyMatch(range -> range.contains(address));
    }
}
