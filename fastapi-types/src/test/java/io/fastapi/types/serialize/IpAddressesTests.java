package io.fastapi.types.serialize;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts are those of Python's {@code ipaddress}. */
class IpAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::1, ::1",
        "::, ::",
        "1::, 1::",
        "0:1:0:1:0:1:0:1, 0:1:0:1:0:1:0:1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:0:0:2:3:0:0:4, 1::2:3:0:0:4",
        "2001:DB8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        "0:0:1:2:3:4:5:6, ::1:2:3:4:5:6",
        "fe80::1%7, fe80::1%7",
    })
    void theLongestRunOfZerosIsLeftOut(String address, String expected) throws UnknownHostException {
        assertThat(IpAddresses.text(InetAddress.getByName(address))).isEqualTo(expected);
    }

    @Test
    void anAddressOfVersionFourInsideOfOneOfVersionSixIsWrittenAsTheLatter() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 2, 3, 4};
        assertThat(IpAddresses.text(Inet6Address.getByAddress(null, mapped, -1)))
                .isEqualTo("::ffff:102:304");
    }
}
