package be.omringd.coaching.ui;

import be.omringd.access.Team;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingPartners;
import be.omringd.coaching.CoachingPartners.Carried;
import be.omringd.coaching.CoachingPartners.Problem;
import be.omringd.form.ui.Attention;
import be.omringd.shell.Texts;
import be.omringd.text.TypedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Optional;

/** Which partners carry a trajectory: who leads, who carries along; there others are invited, and it is ended. */
@org.springframework.stereotype.Component
class PartnersSection implements CaseFileSection {

    private final CoachingPartners partners;
    private final AfterPartners after;
    private final Texts texts;

    PartnersSection(CoachingPartners partners, AfterPartners after, Texts texts) {
        this.partners = partners;
        this.after = after;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public String titleKey() {
        return "coaching.section.partners";
    }

    @Override
    public boolean shownOn(CaseKind kind) {
        return kind.equals(CoachingFile.KIND);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return Optional.of(new Section(file, partners.of(file.id()), UI.getCurrent().getLocale()));
    }

    @StyleSheet("context://coaching/trajectory.css")
    private final class Section extends Div {

        private final CaseSummary file;
        private final Carried carried;
        private final Locale locale;

        Section(CaseSummary file, Carried carried, Locale locale) {
            this.file = file;
            this.carried = carried;
            this.locale = locale;
            UnorderedList list = new UnorderedList(new ListItem(new Span(text("coaching.partners.leads", name(carried.lead())))));
            list.addClassName("coaching-partners");
            carried.along().forEach(partner -> list.add(along(partner)));
            add(list);
            if (carried.decides() && !carried.others().isEmpty()) {
                Button invite = new Button(text("coaching.carry.invite"), click -> invite());
                add(invite);
            }
        }

        private ListItem along(Team partner) {
            ListItem line = new ListItem(new Span(text("coaching.partners.along", name(partner))));
            if (carried.mayEnd(partner)) {
                Button end = new Button(text(carried.decides() ? "coaching.partners.endFor" : "coaching.partners.endOwn", name(partner)),
                        click -> end(partner));
                end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                line.add(end);
            }
            return line;
        }

        private void invite() {
            PartnerChoice partner = new PartnerChoice(texts, locale, carried.others());
            new CoachingDialog(texts, "coaching.carry.invite", "coaching.carry.text", "coaching.carry.confirm",
                    () -> partner.with(chosen -> partners.invite(file.id(), chosen)), partner).open();
        }

        private void end(Team partner) {
            TextArea reason = new TextArea(text("coaching.carriesNoMore.reason"));
            reason.setHelperText(text("coaching.carriesNoMore.help"));
            reason.setMaxLength(CoachingPartners.LONGEST_REASON);
            reason.setRequiredIndicatorVisible(true);
            reason.setManualValidation(true);
            reason.setWidthFull();
            new CoachingDialog(texts, "coaching.carriesNoMore.title", null, "coaching.carriesNoMore.confirm", () -> {
                Optional<String> wrong = TypedText.isBlank(reason.getValue()) ? Optional.of("coaching.carriesNoMore.missing")
                        : partners.end(file.id(), partner, reason.getValue()).map(Section::key);
                reason.setErrorMessage(wrong.map(this::text).orElse(""));
                reason.setInvalid(wrong.isPresent());
                if (wrong.isPresent()) {
                    Attention.to(reason);
                } else {
                    after.goOn(file, () -> {});
                }
                return wrong.isEmpty();
            }, new Paragraph(text("coaching.carriesNoMore.text", name(partner))), reason).open();
        }

        private static String key(Problem problem) {
            return "coaching.partnerProblem." + problem.name();
        }

        private String name(Team team) {
            return text("access.team." + team.name());
        }

        private String text(String key, Object... arguments) {
            return texts.get(locale, key, arguments);
        }
    }
}
