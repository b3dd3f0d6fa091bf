package be.omringd.access;

import be.omringd.web.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody tries to sign in. */
class SignInAttempt extends WebAuthenticationDetails {

    private final String network;
    // looked at while the request lasts, and not kept with the session
    private final transient Function<UUID, Optional<String>> devices;

    SignInAttempt(HttpServletRequest request, KnownDevices devices) {
        super(request);
        this.network = Network.of(request.getRemoteAddr());
        this.devices = account -> devices.find(request, account);
    }

    String network() {
        return network;
    }

    /** This device, where the account signed in on it before. */
    Optional<String> device(UUID account) {
        return devices.apply(account);
    }
}
