package be.omringd.coaching.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.coaching.CoachingFile;
import be.omringd.mirror.MirrorPages;
import be.omringd.mirror.MirrorState;
import be.omringd.mirror.MirrorSummary;
import be.omringd.mirror.Mirrors;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mirrors of a trajectory, the first one first, with the way to the picture of each. */
@org.springframework.stereotype.Component
class MirrorsSection implements CaseFileSection {

    private final Mirrors mirrors;
    private final Moments moments;
    private final Texts texts;

    MirrorsSection(Mirrors mirrors, Moments moments, Texts texts) {
        this.mirrors = mirrors;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String titleKey() {
        return "coaching.section.mirrors";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        List<MirrorSummary> held = mirrors.all(file.id()).stream().filter(mirror -> mirror.state() != MirrorState.STOPPED).toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(new Section(held, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://coaching/trajectory.css")
    private final class Section extends Div {

        private final Locale locale;

        Section(List<MirrorSummary> held, Locale locale) {
            this.locale = locale;
            addClassName("coaching-trajectory");
            boolean before = false;
            for (MirrorSummary mirror : held) {
                add(new H3(text("coaching.mirrors.mirror", mirror.number())), new Paragraph(says(mirror)));
                if (mirror.state() == MirrorState.CLOSED) {
                    add(new Paragraph(new Anchor(MirrorPages.picture(mirror.id()),
                            text(before ? "coaching.mirrors.moved" : "coaching.mirrors.picture", mirror.number()))));
                    before = true;
                }
            }
        }

        private String says(MirrorSummary mirror) {
            if (mirror.closedAt() == null) {
                return text("coaching.mirrors.open", moments.date(mirror.closesOn(), locale));
            }
            if (mirror.state() == MirrorState.WITHOUT_PICTURE) {
                return text("coaching.mirrors.none");
            }
            String closed = text("coaching.mirrors.closed", moments.date(mirror.closedAt(), locale));
            return mirror.sessionOn() == null ? closed
                    : closed + " " + text("coaching.mirrors.shown", moments.date(mirror.sessionOn(), locale));
        }

        private String text(String key, Object... places) {
            return texts.get(locale, key, places);
        }
    }
}
