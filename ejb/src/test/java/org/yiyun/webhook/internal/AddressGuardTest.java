package org.yiyun.webhook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.webhook.internal.AddressGuard.BlockedException;

class AddressGuardTest {
    private static final AddressGuard STRICT = new AddressGuard(List.of(), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(strings = {
        "https://127.0.0.1/", "https://localhost/", "https://2130706433/", "https://[::1]/", "https://0.0.0.0/",
        "https://10.0.0.1/", "https://172.16.0.1/", "https://172.31.255.255/", "https://192.168.1.1/", "https://100.64.0.1/",
        "https://169.254.169.254/latest/meta-data/", "https://[fe80::1]/", "https://[fd00:ec2::254]/", "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[2001:0:1::1]/", "https://224.0.0.1/", "https://255.255.255.255/",
        "http://93.184.215.14/"
    })
    void refusesWhatOnlyThisServerCanReachAndWhatIsNotEncrypted(String url) {
        assertThatThrownBy(() -> STRICT.check(URI.create(url))).isInstanceOf(BlockedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.215.14/", "https://172.15.255.255/", "https://172.32.0.0/", "https://[2606:4700::1111]:8443/x?y=z"})
    void opensPublicAddressesOverTls(String url) {
        assertThatCode(() -> STRICT.check(URI.create(url))).doesNotThrowAnyException();
    }

    @Test
    void opensWhatTheConfigurationNamesAlsoWithoutTls() {
        var guard = new AddressGuard(List.of("10.20.0.0/16", " his.example.cn ", "fd12::/16", "127.0.0.1"), host -> of("10.9.9.9"));
        assertThatCode(() -> guard.check(URI.create("http://HIS.example.cn/hook"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check(URI.create("http://www.his.example.cn/hook"))).isInstanceOf(BlockedException.class);

        var literal = new AddressGuard(List.of("10.20.0.0/16", "fd12::/16", "127.0.0.1"), InetAddress::getAllByName);
        for (var url : List.of("http://10.20.255.255/", "http://[fd12::1]/", "http://127.0.0.1:9999/")) {
            assertThatCode(() -> literal.check(URI.create(url))).as(url).doesNotThrowAnyException();
        }
        for (var url : List.of("http://10.21.0.0/", "http://[fd13::1]/", "http://127.0.0.2/", "https://10.19.255.255/")) {
            assertThatThrownBy(() -> literal.check(URI.create(url))).as(url).isInstanceOf(BlockedException.class);
        }
    }

    @Test
    void allAddressesOfANameMustBeOpen() {
        var guard = new AddressGuard(List.of(), host -> of("93.184.215.14", "10.0.0.1"));
        assertThatThrownBy(() -> guard.check(URI.create("https://both.example/"))).isInstanceOf(BlockedException.class)
                .hasMessage("both.example 10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "x", "/hook", "ftp://example.cn/", "https:///hook", "https://user:word@example.cn/", "https://example.cn/#part", "https://a b/",
        "file:///etc/passwd", "https://example.cn:99999/", "javascript:alert(1)", "https://127.1/"
    })
    void isNoTarget(String text) {
        assertThat(AddressGuard.isTarget(text)).isFalse();
    }

    @Test
    void isATarget() {
        assertThat(List.of("https://example.cn/", "http://10.0.0.1:8080/a?b=c", "https://[2606:4700::1111]/x")).allMatch(AddressGuard::isTarget);
    }

    /** What the platform itself calls local in any way is never open. */
    @Property
    void noLocalAddressIsOpen(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
        var address = InetAddress.getByAddress(bytes);
        var local = address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        assertThat(local && isOpen(STRICT, address)).isFalse();
    }

    @Property
    void noSpecialAddressOfTheSixthVersionIsOpen(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
        var address = InetAddress.getByAddress(bytes);
        var first = bytes[0] & 0xff;
        assertThat(address.getAddress().length == 16 && isOpen(STRICT, address) && (first < 0x20 || first > 0x3f)).isFalse();
    }

    /** A range holds exactly the addresses that begin like it. */
    @Property
    void aRangeHoldsWhatBeginsLikeIt(
            @ForAll @Size(4) byte[] start, @ForAll @Size(4) byte[] other, @ForAll @IntRange(max = 32) int length) throws UnknownHostException {
        var range = AddressRange.of(InetAddress.getByAddress(start).getHostAddress() + "/" + length);
        var same = length == 0 || (int32(start) ^ int32(other)) >>> (32 - length) == 0;
        assertThat(range.contains(InetAddress.getByAddress(other))).isEqualTo(same);
        assertThat(range.contains(InetAddress.getByAddress(start))).isTrue();
    }

    private static boolean isOpen(AddressGuard guard, InetAddress address) {
        try {
            var text = address.getHostAddress();
            guard.check(URI.create("https://" + (text.contains(":") ? "[" + text + "]" : text) + "/"));
            return true;
        } catch (BlockedException closed) {
            return false;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int int32(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static InetAddress[] of(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
