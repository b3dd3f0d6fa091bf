package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.form.FormDefinition;
import be.omringd.form.Forms;
import be.omringd.form.ui.FormRenderer;
import be.omringd.inbox.ui.BesideTask;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.LinkAnswers;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;

/** What suits somebody who waits for a link group, in their file and beside their tasks, and the way to change it. */
@org.springframework.stereotype.Component
class ProfileSection implements CaseFileSection, BesideTask {

    private final LinkProfiles profiles;
    private final FormDefinition form;
    private final FormRenderer renderer;
    private final Places places;
    private final Texts texts;

    ProfileSection(LinkProfiles profiles, Forms forms, FormRenderer renderer, Places places, Texts texts) {
        this.profiles = profiles;
        this.form = forms.get(LinkAnswers.FORM);
        this.renderer = renderer;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public String titleKey() {
        return "linkgroup.profile.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return waits(file) ? Optional.of(new Profile(file, () -> {})) : Optional.empty();
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        if (!waits(file)) {
            return Optional.empty();
        }
        Profile profile = new Profile(file, changed);
        profile.addComponentAsFirst(new H3(texts.get(UI.getCurrent().getLocale(), "linkgroup.profile.title")));
        return Optional.of(profile);
    }

    private static boolean waits(CaseSummary file) {
        return file.phase() == RequestPhase.ORIENTED_LINK;
    }

    @StyleSheet("context://linkgroup/linkgroup.css")
    private final class Profile extends Div {

        private final CaseSummary file;
        private final Runnable changed;
        private final LinkWords words = new LinkWords(texts, places, UI.getCurrent().getLocale());
        private final Div facts = new Div();

        Profile(CaseSummary file, Runnable changed) {
            this.file = file;
            this.changed = changed;
            addClassName("link-profile");
            add(facts);
            show();
            if (profiles.canChange(file.id())) {
                Button change = new Button(words.get("linkgroup.profile.change"), click -> open());
                change.addThemeVariants(ButtonVariant.LUMO_SMALL);
                change.addClassName("not-on-paper");
                add(change);
            }
        }

        private void show() {
            LinkProfiles.Kept known = profiles.find(file.id());
            facts.removeAll();
            if (!known.asked()) {
                facts.add(new Paragraph(words.get("linkgroup.profile.notAsked", file.calledName())));
                return;
            }
            DescriptionList list = new DescriptionList();
            list.addClassName("link-facts");
            for (Map.Entry<String, String> fact : words.facts(known.profile()).entrySet()) {
                list.add(new DescriptionList.Term(fact.getKey()), new DescriptionList.Description(fact.getValue()));
            }
            facts.add(list);
            if (!known.profile().missing().isEmpty()) {
                Paragraph missing = new Paragraph(words.get("linkgroup.profile.missing", words.missing(known.profile().missing())));
                missing.addClassName("quiet");
                facts.add(missing);
            }
        }

        private void open() {
            new ProfileDialog(
                    profiles, file, values -> renderer.create(form.about(file.calledName()), values, Map.of(), UI.getCurrent().getLocale()),
                    words, () -> {
                        show();
                        changed.run();
                    }).open();
        }
    }
}
