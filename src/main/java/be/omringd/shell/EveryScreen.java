package be.omringd.shell;

import be.omringd.web.ContentPolicy;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives every screen the language of its reader, and calm words for when the connection, the session or a click fails. */
@Component
class EveryScreen implements VaadinServiceInitListener {

    private static final List<String> SCRIPTS = List.of("here.js", "overlays.js");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Languages languages;
    private final Texts texts;
    private final UnexpectedErrors unexpectedErrors;

    EveryScreen(Languages languages, Texts texts, UnexpectedErrors unexpectedErrors) {
        this.languages = languages;
        this.texts = texts;
        this.unexpectedErrors = unexpectedErrors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().child(0).attr("lang", languages.of(page.getVaadinRequest()).getLanguage()));
        event.addIndexHtmlRequestListener(page -> SCRIPTS.forEach(
                script -> page.getDocument().head().appendElement("script").attr("src", "omringd/" + script).attr("defer", "")));
        event.addIndexHtmlRequestListener(EveryScreen::onlyOwnScripts);
        event.getSource().setSystemMessagesProvider(info -> messages(
                info.getRequest() == null ? Texts.supported(info.getLocale()) : languages.of(info.getRequest())));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(unexpectedErrors));
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    }

    /** The scripts of this page carry a word that nobody can know beforehand; the browser runs no other ones. */
    private static void onlyOwnScripts(IndexHtmlResponse page) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(ContentPolicy.HEADER, ContentPolicy.ofScreen(nonce));
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    private void prepare(UI ui) {
        Locale locale = languages.of(VaadinRequest.getCurrent());
        ui.setLocale(locale);
        ReconnectDialogConfiguration reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(texts.get(locale, "shell.reconnect.trying"));
        reconnect.setDialogTextGaveUp(texts.get(locale, "shell.reconnect.gaveUp"));
        reconnect.setReconnectAttempts(1000);
        reconnect.setReconnectInterval(3000);
    }

    private SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get(locale, "shell.expired.title"));
        messages.setSessionExpiredMessage(texts.get(locale, "shell.expired.message"));
        messages.setSessionExpiredURL(null);
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get(locale, "shell.internal.title"));
        messages.setInternalErrorMessage(texts.get(locale, "shell.internal.message"));
        messages.setInternalErrorURL(null);
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get(locale, "shell.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get(locale, "shell.cookies.message"));
        messages.setCookiesDisabledURL(null);
        return messages;
    }
}
