package be.omringd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps its cookies, follows redirects, sends the sign-in form as the page would. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private String forwardedFor;

    /** A new browser without any cookies, at an application on this port of this machine. */
    public Browser(int port) {
        address = "http://localhost:" + port;
    }

    /** Opens a path, following redirects. */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").GET());
    }

    /** Where one ends up, as a path with its query. */
    public String pathOf(HttpResponse<?> response) {
        URI uri = response.uri();
        return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    }

    /** The value of a cookie; empty where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElse("");
    }

    /** Loses a cookie. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    /** From here on a proxy says that requests come from this address. */
    public Browser from(String forwardedFor) {
        this.forwardedFor = forwardedFor;
        return this;
    }

    /** Fills in the sign-in form that is shown and sends it. */
    public HttpResponse<String> signIn(String username, String password) {
        Matcher token = CSRF.matcher(open("/login").body());
        String csrf = token.find() ? token.group(1) : "";
        String form = "username=" + encode(username) + "&password=" + encode(password) + "&_csrf=" + encode(csrf);
        return send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (forwardedFor != null) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
