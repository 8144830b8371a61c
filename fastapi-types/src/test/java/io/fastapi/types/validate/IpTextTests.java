package io.fastapi.types.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.InvalidValueException;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.serialize.IpAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is an address and what is none is what Python's {@code ipaddress} says, but for zones that are no numbers. */
class IpTextTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    @ParameterizedTest
    @CsvSource({
        "::, ::",
        "1::, 1::",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::ffff:1.2.3.4, ::ffff:102:304",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "FE80::A, fe80::a",
        "fe80::1%2, fe80::1%2",
        "fe80::1%0, fe80::1%0",
        "::ffff:1.2.3.4%7, ::ffff:102:304%7",
        "fe80::1%, invalid",
        "fe80::1%01, invalid",
        "fe80::1%1%2, invalid",
        "fe80::1%eth0, invalid",
        "1.2.3.4%2, invalid",
        "1.2.3.4::, invalid",
        "::1.2.3.256, invalid",
        "::01.2.3.4, invalid",
        "::1.2.3, invalid",
        "1:2:3:4:5:6:7:1.2.3.4, invalid",
        "1:2:3:4:5:6:7:8:9, invalid",
        "1::2::3, invalid",
        ":::, invalid",
        "1:, invalid",
        "12345::, invalid",
    })
    void addressesOfVersionSix(String text, String expected) {
        assertThat(answer(Inet6Address.class, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "256.1.1.1, invalid",
        "01.2.3.4, invalid",
        "00.2.3.4, invalid",
        "1.2.3, invalid",
        "1.2.3.4.5, invalid",
        "1..3.4, invalid",
        "1.2.3., invalid",
        "1.2.3.9999, invalid",
    })
    void addressesOfVersionFour(String text, String expected) {
        assertThat(answer(InetAddress.class, text)).isEqualTo(expected);
    }

    private String answer(Class<? extends InetAddress> type, String text) {
        try {
            InetAddress address = this.adapters.of(type).validateObject(text).orElseThrow();
            return (address == null) ? "null" : IpAddresses.text(address);
        } catch (InvalidValueException invalid) {
            return "invalid";
        }
    }
}
