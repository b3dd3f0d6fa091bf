package be.omringd.linkgroup.ui;

import be.omringd.access.CurrentActor;
import be.omringd.linkgroup.LinkGroupStart;
import be.omringd.place.Places;
import be.omringd.shell.Live;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the screens on composing share: words, places, moments, who looks, how they follow what happens, and how a group is started. */
@Component
class BoardFrame {

    private final Texts texts;
    private final Places places;
    private final Moments moments;
    private final Live live;
    private final CurrentActor actor;
    private final LinkGroupStart start;

    BoardFrame(Texts texts, Places places, Moments moments, Live live, CurrentActor actor, LinkGroupStart start) {
        this.texts = texts;
        this.places = places;
        this.moments = moments;
        this.live = live;
        this.actor = actor;
        this.start = start;
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

    LinkGroupStart start() {
        return start;
    }
}
