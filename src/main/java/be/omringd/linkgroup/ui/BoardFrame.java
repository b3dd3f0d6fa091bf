package be.omringd.linkgroup.ui;

import be.omringd.access.CurrentActor;
import be.omringd.place.Places;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the screens on composing share: words, places, moments, who looks, and how they follow what happens. */
@Component
class BoardFrame {

    private final Texts texts;
    private final Places places;
    private final Moments moments;
    private final Live live;
    private final CurrentActor actor;

    BoardFrame(Texts texts, Places places, Moments moments, Live live, CurrentActor actor) {
        this.texts = texts;
        this.places = places;
        this.moments = moments;
        this.live = live;
        this.actor = actor;
    }

    LinkWords words(Locale locale) {
        return new LinkWords(texts, places, locale);
    }

    Places places() {
        return places;
    }

    Moments moments() {
        return moments;
    }

    Live live() {
        return live;
    }

    CurrentActor actor() {
        return actor;
    }
}
