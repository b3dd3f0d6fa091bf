package be.omringd.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "192.0.2.7:51234", " 192.0.2.7 ", "\"192.0.2.7:80\"", "::ffff:192.0.2.7",
        "[::ffff:192.0.2.7]:443"})
    void anAddressIsTheSameHoweverAProxyWritesIt(String written) {
        assertThat(Network.of(written)).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2001:db8:1:2::1", "2001:db8:1:2:ffff::77", "[2001:db8:1:2::1]", "[2001:db8:1:2::9]:51234", "\"[2001:db8:1:2::1]:4711\"",
        "2001:DB8:1:2:0:0:0:1", "2001:db8:1:2::1%eth0"
    })
    void theAddressesOfOneHouseholdAreOneNetwork(String written) {
        assertThat(Network.of(written)).isEqualTo("20010db800010002");
    }

    @Test
    void neighboursAreOtherNetworks() {
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
        assertThat(Network.of("192.0.2.8")).isNotEqualTo(Network.of("192.0.2.7"));
    }

    @Test
    void whatIsNoAddressIsANetworkToo() {
        assertThat(Network.of("Unknown")).isEqualTo("unknown");
        assertThat(Network.of("not::an:address::at:all")).isEqualTo("not::an:address::at:all");
        assertThat(Network.of(null)).isEqualTo("null");
    }
}
