package be.omringd.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers on a device which accounts signed in there: a signed cookie for each, for a year. It opens nothing. It only says that an
 * attempt to sign in is made where this account was before, and not by somebody who guesses elsewhere. The cookie names nobody.
 */
@Component
class KnownDevices {

    private static final Duration KEPT = Duration.ofDays(365);
    private static final Pattern VALUE = Pattern.compile("(\\d{1,7})\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec key;

    KnownDevices(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The device that sends this request, where the account signed in on it before. */
    Optional<String> find(HttpServletRequest request, UUID account) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(account);
        for (Cookie cookie : cookies) {
            Matcher value = VALUE.matcher(cookie.getValue() == null ? "" : cookie.getValue());
            if (cookie.getName().equals(name) && value.matches()
                    && same(value.group(3), signature(account, value.group(1), value.group(2)))
                    && Long.parseLong(value.group(1)) >= today() - KEPT.toDays()) {
                return Optional.of(value.group(2));
            }
        }
        return Optional.empty();
    }

    /** The account signed in on the device that sends this request. */
    void remember(HttpServletRequest request, HttpServletResponse response, UUID account) {
        String device = find(request, account).orElseGet(this::unheardOf);
        String day = String.valueOf(today());
        Cookie cookie = new Cookie(name(account), day + "." + device + "." + signature(account, day, device));
        cookie.setPath(request.getContextPath() + "/login");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
    }

    private String unheardOf() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Several people may sign in on one device, each with a cookie of their own. */
    private String name(UUID account) {
        return "omringd-device-" + sign("name " + account).substring(0, 8);
    }

    private String signature(UUID account, String day, String device) {
        return sign("device " + account + " " + day + " " + device);
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of the whole installation: a restart or another node knows the same devices. */
    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] made = new byte[32];
            random.nextBytes(made);
            // whoever comes first makes it
            jdbc.update("insert ignore into known_device_key (id, secret) values (1, ?)", made);
            known = new SecretKeySpec(jdbc.queryForObject("select secret from known_device_key where id = 1", byte[].class), "HmacSHA256");
            key = known;
        }
        return known;
    }
}
