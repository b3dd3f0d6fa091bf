package be.omringd.coaching.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.coaching.Agreement;
import be.omringd.coaching.Choice;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingTrajectories;
import be.omringd.coaching.FirstTalk;
import be.omringd.coaching.TargetGroup;
import be.omringd.coaching.TrajectoryView;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was told, offered, agreed and chosen. */
@org.springframework.stereotype.Component
class TrajectorySection implements CaseFileSection {

    private final CoachingTrajectories trajectories;
    private final Moments moments;
    private final Texts texts;

    TrajectorySection(CoachingTrajectories trajectories, Moments moments, Texts texts) {
        this.trajectories = trajectories;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "coaching.section.trajectory";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return trajectories.find(file.id()).filter(one -> one.talk() != null).map(one -> new Section(one, UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://coaching/trajectory.css")
    private final class Section extends Div {

        private final Locale locale;

        Section(TrajectoryView one, Locale locale) {
            this.locale = locale;
            addClassName("coaching-trajectory");
            if (one.choice() != null) {
                part("coaching.choice.title", choice(one.choice()));
            }
            if (one.keptBy() != null || one.stays() != null) {
                DescriptionList facts = CoachingParts.facts();
                fact(facts, "coaching.anchor.keptBy", one.keptBy());
                fact(facts, "coaching.anchor.stays", one.stays());
                part("coaching.anchor.title", facts);
            }
            if (one.agreement() != null) {
                part("coaching.agreement.title", agreement(one.agreement()));
            }
            if (one.talk() != null) {
                part("coaching.talk.title", talk(one.talk(), one));
            }
        }

        private void part(String titleKey, Component content) {
            add(new H3(text(titleKey)), content);
        }

        private Component talk(FirstTalk talk, TrajectoryView one) {
            DescriptionList facts = CoachingParts.facts();
            fact(facts, "coaching.talk.on", moments.date(talk.talkedOn(), locale));
            fact(facts, "coaching.talk.sector", talk.sector());
            fact(facts, "coaching.talk.whyNow", talk.whyNow());
            fact(facts, "coaching.talk.takesPart", talk.takesPart());
            fact(facts, "coaching.talk.expectation", talk.expectation());
            if (one.offer() != null) {
                fact(facts, "coaching.talk.offer", text("coaching.offer." + one.offer().name()));
            }
            fact(facts, "coaching.talk.reason", one.offerReason());
            fact(facts, "coaching.talk.answer", one.answer());
            return facts;
        }

        private Component agreement(Agreement agreement) {
            DescriptionList facts = CoachingParts.facts();
            fact(facts, "coaching.agreement.on", moments.date(agreement.agreedOn(), locale));
            fact(facts, "coaching.agreement.aim", agreement.aim());
            fact(facts, "coaching.agreement.roles", agreement.roles());
            fact(facts, "coaching.agreement.sessions", String.valueOf(agreement.sessions()));
            fact(facts, "coaching.agreement.confidentiality", agreement.confidentiality());
            fact(facts, "coaching.agreement.cost", agreement.cost());
            return facts;
        }

        private Component choice(Choice choice) {
            DescriptionList facts = CoachingParts.facts();
            for (TargetGroup group : choice.groups()) {
                CoachingParts.fact(facts, group.name(), group.why());
            }
            fact(facts, "coaching.choice.notNow", choice.notNow());
            return facts;
        }

        private void fact(DescriptionList facts, String key, @Nullable String value) {
            CoachingParts.fact(facts, text(key), value);
        }

        private String text(String key) {
            return texts.get(locale, key);
        }
    }
}
