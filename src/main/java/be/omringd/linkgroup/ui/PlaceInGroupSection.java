package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.linkgroup.LinkGroupNewcomers;
import be.omringd.linkgroup.LinkGroups;
import be.omringd.linkgroup.LinkGroups.Place;
import be.omringd.linkgroup.MemberState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** The link group in which somebody has a place, or may get one, in their own file, with the way there. */
@org.springframework.stereotype.Component
class PlaceInGroupSection implements CaseFileSection {

    private final LinkGroups groups;
    private final LinkGroupNewcomers together;
    private final CaseFiles files;
    private final BoardFrame frame;

    PlaceInGroupSection(LinkGroups groups, LinkGroupNewcomers together, CaseFiles files, BoardFrame frame) {
        this.groups = groups;
        this.together = together;
        this.files = files;
        this.frame = frame;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public String titleKey() {
        return "linkgroup.here.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return groups.of(file.id()).map(place -> new Part(file, place, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://linkgroup/linkgroup.css")
    private final class Part extends Div {

        Part(CaseSummary file, Place place, Locale locale) {
            LinkWords words = frame.words(locale);
            MemberState state = place.membership().state();
            add(new Paragraph(switch (state) {
                case ASKED -> words.get("linkgroup.here.asked", place.title(), file.calledName());
                case LEAVING -> words.get("linkgroup.here.leaving", place.title());
                default -> words.get("linkgroup.here.member", place.title(),
                        place.membership().since() == null ? "" : frame.moments().date(place.membership().since(), locale));
            }));
            add(new Paragraph(files.isVisible(place.membership().group())
                    ? new Anchor(CaseFilePages.file(place.membership().group()), words.get("linkgroup.here.open"))
                    : new Span(words.get("linkgroup.here.otherRegion"))));
            if (state == MemberState.ASKED) {
                together.heardOf(file.id(), locale)
                        .ifPresent(group -> add(new H3(words.get("linkgroup.group.tell")), new AboutGroup(group, words)));
            }
        }
    }
}
