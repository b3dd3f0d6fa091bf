package be.omringd.casefile.ui;

import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words for a file that the list and the page share. */
@Component
class CaseWords {

    private final Texts texts;
    private final Places places;

    CaseWords(Texts texts, Places places) {
        this.texts = texts;
        this.places = places;
    }

    String phase(Phase phase, Locale locale) {
        return texts.get(locale, "casefile.phase." + phase.name());
    }

    String status(CaseStatus status, Locale locale) {
        return texts.get(locale, "casefile.status." + status.name());
    }

    /** Where a person lives, with its postcode, and named as the reader's language does: 8500 Courtrai. Blank for who is no person. */
    String place(CaseSummary file, Locale locale) {
        return file.contact() == null ? "" : places.label(file.contact().placeCode(), locale);
    }

    String about(CaseSummary file, Locale locale) {
        return texts.get(locale, "casefile.about." + file.subject().kind());
    }

    /** Of which region or team it is. */
    String scope(CaseSummary file, Locale locale) {
        return file.scope().named(key -> texts.get(locale, key));
    }

    /** What is special about a file now. */
    List<Span> badges(CaseSummary file, Locale locale) {
        List<Span> badges = new ArrayList<>();
        if (file.concernOpen()) {
            badges.add(badge(texts.get(locale, "casefile.badge.concern"), "brick"));
        }
        if (file.status() == CaseStatus.PAUSED) {
            badges.add(badge(texts.get(locale, "casefile.badge.paused"), "ochre"));
        }
        if (file.deceased()) {
            badges.add(badge(texts.get(locale, "casefile.badge.deceased"), "blue"));
        }
        if (file.status() == CaseStatus.CLOSED) {
            badges.add(badge(texts.get(locale, "casefile.badge.closed"), ""));
        }
        if (file.contact() != null && file.contact().minor()) {
            badges.add(badge(texts.get(locale, "casefile.badge.minor"), "blue"));
        }
        return badges;
    }

    private static Span badge(String text, String colour) {
        Span badge = new Span(text);
        badge.addClassName("tag");
        if (!colour.isEmpty()) {
            badge.addClassName(colour);
        }
        return badge;
    }
}
