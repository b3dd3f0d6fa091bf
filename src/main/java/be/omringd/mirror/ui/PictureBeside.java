package be.omringd.mirror.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.inbox.ui.BesideTask;
import be.omringd.mirror.MirrorPages;
import be.omringd.mirror.MirrorState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/** The way to the picture of the last mirror, beside every task of its case. */
@org.springframework.stereotype.Component
class PictureBeside implements BesideTask {

    private final MirrorParts parts;

    PictureBeside(MirrorParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        Locale locale = UI.getCurrent().getLocale();
        return parts.mirrors().all(file.id()).stream().filter(mirror -> mirror.state() == MirrorState.CLOSED)
                .reduce((earlier, later) -> later)
                .map(mirror -> new Way(parts.words().get(locale, "mirror.beside.title"),
                        new Anchor(MirrorPages.picture(mirror.id()), parts.words().get(locale, "mirror.beside.link", mirror.number()))));
    }

    @StyleSheet("context://mirror/mirror.css")
    private static final class Way extends Div {

        Way(String title, Anchor link) {
            add(new H3(title), new Paragraph(link));
            addClassName("mirror-beside");
        }
    }
}
