package be.omringd.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OurAddressTest {

    private static MockHttpServletRequest to(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8080);
        request.setLocalAddr("192.0.2.10");
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "omringd.localhost", "127.0.0.1", "[::1]", "192.0.2.10"})
    void aNameOfThisMachineIsTakenAsItCame(String host) {
        assertThat(new OurAddress("").of(to(host))).isEqualToIgnoringCase("http://" + host + ":8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil-localhost", "192.0.2.11", "127.evil"})
    void anotherNameIsNotRepeated(String host) {
        assertThat(new OurAddress("").of(to(host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "www.example.be"})
    void theAddressOfTheInstallationStandsAboveWhatARequestSays(String host) {
        assertThat(new OurAddress(" https://www.example.be/ ").of(to(host))).isEqualTo("https://www.example.be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.be", "javascript:alert(1)", "ftp://example.be"})
    void anAddressThatIsNoneIsRefusedAtTheStart(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OurAddress(typed)).withMessageContaining(typed);
    }
}
