package be.omringd.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address under which others reach us. Whoever sends a request writes in it which host they mean, and may write anything; so a
 * name counts only where it is the one of the installation ({@code omringd.address}) or means this very machine.
 */
@Component
public class OurAddress {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|[a-z0-9-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)\\]?");

    /** Two slashes would begin the name of another host; browsers take a backslash for one. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private final Optional<URI> configured;

    OurAddress(@Value("${omringd.address:}") String configured) {
        String typed = configured.strip().replaceAll("/+$", "");
        this.configured = typed.isEmpty() ? Optional.empty() : Optional.of(URI.create(typed));
        if (this.configured.isPresent() && (this.configured.get().getHost() == null || !typed.matches("https?://.*"))) {
            throw new IllegalArgumentException("omringd.address is an address such as https://www.example.be, and not " + typed);
        }
    }

    /**
     * Our address, without / at its end: the one of the installation; or else as this request came, where that means this machine;
     * or else only the path, so that links stay with whoever reads them.
     */
    public String of(HttpServletRequest request) {
        if (configured.isPresent()) {
            return configured.get().toString();
        }
        return isOurs(request) ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() : request.getContextPath();
    }

    /** The one of the installation, without / at its end; empty where none is set. */
    public Optional<String> configured() {
        return configured.map(URI::toString);
    }

    /** Whether this is a path with us and leads nowhere else, whatever a browser makes of it. */
    public static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /** Whether the request names a host that is ours. */
    boolean isOurs(HttpServletRequest request) {
        String host = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
        return THIS_MACHINE.matcher(host).matches()
                || configured.filter(ours -> host.equalsIgnoreCase(ours.getHost())).isPresent()
                // the number under which this machine was reached: nobody else can have it
                || host.replaceAll("[\\[\\]]", "").equals(request.getLocalAddr());
    }
}
