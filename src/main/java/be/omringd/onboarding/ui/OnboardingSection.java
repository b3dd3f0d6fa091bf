package be.omringd.onboarding.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.inbox.ui.BesideTask;
import be.omringd.onboarding.Onboarding;
import be.omringd.onboarding.OnboardingView;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerSummary;
import be.omringd.volunteer.Volunteers;
import be.omringd.volunteer.VolunteerFile;
import be.omringd.volunteer.ui.DuplicatesPart;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;

/** The volunteer in the file that is about them, and beside their tasks: what they told, their papers, who may be the same person. */
@org.springframework.stereotype.Component
class OnboardingSection implements CaseFileSection, BesideTask {

    private final Onboarding onboarding;
    private final Volunteers volunteers;
    private final OnboardingParts parts;
    private final DuplicatesPart duplicates;
    private final Moments moments;
    private final Texts texts;

    OnboardingSection(Onboarding onboarding, Volunteers volunteers, OnboardingParts parts, DuplicatesPart duplicates, Moments moments,
            Texts texts) {
        this.onboarding = onboarding;
        this.volunteers = volunteers;
        this.parts = parts;
        this.duplicates = duplicates;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "volunteer.section.title";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(VolunteerFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return onboarding.find(file.id()).map(way -> {
            Content content = new Content();
            fill(content, way, false, () -> {
                content.removeAll();
                onboarding.find(file.id()).ifPresent(now -> fill(content, now, false, () -> {}));
            });
            return content;
        });
    }

    @Override
    public Optional<Component> create(CaseSummary file, Runnable changed) {
        if (!file.kind().equals(VolunteerFile.KIND)) {
            return Optional.empty();
        }
        return onboarding.find(file.id()).map(way -> {
            Content content = new Content();
            content.addClassName("volunteer-beside");
            fill(content, way, true, changed);
            return content;
        });
    }

    private void fill(Content content, OnboardingView way, boolean beside, Runnable changed) {
        Locale locale = UI.getCurrent().getLocale();
        VolunteerSummary volunteer = volunteers.get(way.volunteerId());
        if (volunteer.person().erasedOn() != null) {
            content.add(new Paragraph(texts.get(locale, "volunteer.erased.text", moments.date(volunteer.person().erasedOn(), locale))));
            return;
        }
        duplicates.of(volunteer, kept -> UI.getCurrent().navigate(VolunteerPages.volunteer(kept)), changed, locale)
                .ifPresent(content::add);
        parts.told(way, locale).ifPresent(told -> content.add(new H3(texts.get(locale, "volunteer.told")), told));
        if (!beside) {
            content.add(new H3(texts.get(locale, "volunteer.papers")), new Paragraph(parts.missing(way, locale)),
                    parts.papers(way.volunteerId(), way, locale));
        }
        Anchor page = new Anchor(VolunteerPages.volunteer(way.volunteerId()), texts.get(locale, "volunteer.toPage"));
        page.addComponentAsFirst(VaadinIcon.USER.create());
        page.addClassName("volunteer-to-file");
        content.add(page);
    }

    @StyleSheet("context://volunteer/volunteer.css")
    private static final class Content extends Div {

        Content() {
            addClassName("volunteer-onboarding");
        }
    }
}
