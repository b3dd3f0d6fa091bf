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
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without a screen: keeps its cookies, follows redirects, sends the sign-in form as the page would, and opens screens in tabs as
 * Vaadin's script does.
 */
public final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern RESOURCE = Pattern.compile("VAADIN/dynamic/[^\"?#]+");
    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private String forwardedFor;
    private String lostWhileOpen;

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

    /** Has a cookie from elsewhere. */
    public void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain("localhost.local");
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** Loses a cookie. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    /** Loses a cookie while the next form is open. */
    public void forgetBetweenOpeningAndSending(String name) {
        lostWhileOpen = name;
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
        forget(lostWhileOpen);
        String form = "username=" + encode(username) + "&password=" + encode(password) + "&_csrf=" + encode(csrf);
        return send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Opens a screen in a new tab: its page, what Vaadin keeps for it, and the screen within. */
    public Tab tab(String path) {
        HttpResponse<String> page = open(path);
        int query = path.indexOf('?');
        return new Tab(page, path.substring(1, query < 0 ? path.length() : query), query < 0 ? "" : path.substring(query + 1));
    }

    /** A screen that is open. */
    public final class Tab {

        private final HttpResponse<String> page;
        private final HttpResponse<String> begun;
        private final Set<String> resources = new LinkedHashSet<>();
        private final int number;
        private final String key;
        private int sent;
        private int received;

        private Tab(HttpResponse<String> page, String path, String query) {
            this.page = page;
            begun = Browser.this.send(
                    HttpRequest.newBuilder(URI.create(address + "/?v-r=init&location=" + encode(path) + "&query=" + encode(query))).GET());
            JsonNode begin = begun.statusCode() == 200 && begun.body().startsWith("{") ? JSON.readTree(begun.body()).path("appConfig")
                    : JSON.nullNode();
            number = begin.path("v-uiId").asInt(-1);
            key = begin.path("uidl").path("Vaadin-Security-Key").asString("");
            if (number >= 0) {
                event("ui-navigate", "{\"route\":\"%s\",\"query\":\"%s\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}"
                        .formatted(path, query));
            }
        }

        /** What came for the address of the screen. */
        public HttpResponse<String> page() {
            return page;
        }

        /** What came when Vaadin asked for a place on the server. */
        public HttpResponse<String> begun() {
            return begun;
        }

        /** Addresses of files that the screen offers. */
        public Set<String> files() {
            return resources;
        }

        /** Something happened to the whole screen, as when somebody clicks. */
        public String event(String name, String data) {
            return asks("{\"type\":\"event\",\"node\":1,\"event\":\"%s\",\"data\":%s}".formatted(name, data));
        }

        /** Whether the server still knows this screen, when it asks for something as screens do by themselves too. */
        public boolean isOpen() {
            return asks("").contains("\"syncId\"");
        }

        /** Somebody touches a key or the mouse in it, as its script tells; the status of the answer. */
        public int touch() {
            return Browser.this.send(HttpRequest.newBuilder(URI.create(address + "/hier?tab=" + number)).POST(BodyPublishers.noBody()))
                    .statusCode();
        }

        /** The sign of life of a tab in which nobody does anything. */
        public int heartbeat() {
            return Browser.this
                    .send(HttpRequest.newBuilder(URI.create(address + "/?v-r=heartbeat&v-uiId=" + number)).POST(BodyPublishers.noBody()))
                    .statusCode();
        }

        /** What the server says when the screen asks what is new. */
        public HttpResponse<String> update() {
            return send("");
        }

        private String asks(String invocation) {
            String answer = send(invocation).body();
            RESOURCE.matcher(answer).results().forEach(found -> resources.add("/" + found.group()));
            return answer;
        }

        private HttpResponse<String> send(String invocation) {
            String body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}".formatted(key, invocation, received, sent++);
            HttpResponse<String> answer = Browser.this.send(HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + number))
                    .header("Content-Type", "application/json; charset=UTF-8").POST(BodyPublishers.ofString(body)));
            if (answer.body().startsWith("{")) {
                received = JSON.readTree(answer.body()).path("syncId").asInt(received);
            }
            return answer;
        }
    }

    /** Goes away at once, with all that it holds. Not needed where one more browser is no matter. */
    @Override
    public void close() {
        client.shutdownNow();
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
