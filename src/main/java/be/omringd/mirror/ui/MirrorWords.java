package be.omringd.mirror.ui;

import be.omringd.mirror.ItemWords;
import be.omringd.mirror.MirrorSet.Item;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.web.OurAddress;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words, days and addresses as the screens and pages of a mirror write them. */
@Component
record MirrorWords(Texts texts, ItemWords items, Moments moments, OurAddress address, Clock clock) {

    String get(Locale locale, String key, Object... words) {
        return texts.get(locale, key, words);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Moments.ZONE));
    }

    String date(LocalDate day, Locale locale) {
        return moments.date(day, locale);
    }

    /** The time of the day. */
    String now(Locale locale) {
        return moments.time(clock.instant(), locale);
    }

    /** The address of this path, as others reach it from a screen. */
    String address(String path) {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? address.of(request.getHttpServletRequest()) + "/" + path
                : "/" + path;
    }

    String touchpoint(Item item, Locale locale) {
        return items.touchpoint(item, locale);
    }

    String threshold(Item item, Locale locale) {
        return items.threshold(item, locale);
    }
}
