package be.omringd.casefile.ui;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.access.Users;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNote.Colleague;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteKind;
import be.omringd.casefile.NoteWith;
import be.omringd.engine.ProcessNames;
import be.omringd.form.ui.ChoicesField;
import be.omringd.place.Region;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import be.omringd.volunteer.VolunteerWorld;
import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Noting something on a file, and what its history shows of it. */
class NoteDialogTest extends VolunteerWorld {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @RegisterExtension
    BrowserlessExtension browser = new BrowserlessExtension().withViewPackages("be.omringd.nothing");
    @Autowired
    CaseNotes notes;
    @Autowired
    Users users;
    @Autowired
    ProcessNames names;
    @Autowired
    Moments moments;
    @Autowired
    Texts texts;

    private Instant before;
    private CaseId file;
    private NotesOnTimeline onTimeline;

    @BeforeEach
    void aFile() {
        UI.getCurrent().setLocale(Texts.DUTCH);
        before = clock.instant();
        clock.setTo(TODAY);
        file = aFileIn(ZOTTEGEM);
        when(users.names(any())).thenAnswer(asked -> users.active().stream().filter(
                user -> asked.<Collection<UUID>>getArgument(0).contains(user.user())).collect(toMap(Actor::user, Actor::name)));
        onTimeline = new NotesOnTimeline(notes, moments, texts);
    }

    @AfterEach
    void backToWhereItWas() {
        clock.setTo(before);
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> group(String label) {
        return browser.find(RadioButtonGroup.class).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    private void press(String text) {
        browser.test(browser.find(Button.class).withText(text).single()).click();
    }

    private <T> void choose(String label, String item) {
        RadioButtonGroup<T> group = group(label);
        group.setValue(group.getListDataView().getItems().filter(one -> group.getItemLabelGenerator().apply(one).equals(item)).findFirst()
                .orElseThrow());
    }

    private CaseTimeline timeline() {
        return new CaseTimeline(file, files, onTimeline, names, List.of(), moments, texts);
    }

    private String shown() {
        CaseTimeline timeline = timeline();
        timeline.refresh();
        return timeline.getElement().getTextRecursively();
    }

    @Test
    void nothingIsFilledInThatNobodySaid() {
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});

            assertThat(browser.find(RadioButtonGroup.class).all()).hasSize(3).allMatch(RadioButtonGroup::isEmpty);
            assertThat(browser.find(DatePicker.class).all()).allMatch(DatePicker::isEmpty);
            assertThat(browser.find(TextArea.class).single().getValue()).isEmpty();
            assertThat(browser.find(Checkbox.class).single().getValue()).as("that the person knows of it, somebody has to say").isFalse();

            press("Bewaar");

            assertThat(browser.find(RadioButtonGroup.class).all()).allMatch(RadioButtonGroup::isInvalid);
            assertThat(browser.find(TextArea.class).single().getErrorMessage()).isEqualTo("Schrijf kort wat je wil onthouden.");
            assertThat(notes.of(file)).isEmpty();
        });
    }

    @Test
    void aCallIsNotedInAFewChoicesAndReadInTheHistory() {
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});
            choose("Wat was het?", "Telefoon");
            choose("Wanneer?", "Gisteren");
            choose("Met wie?", "iemand anders");
            browser.find(TextField.class).all().getLast().setValue("haar zus");
            browser.find(TextArea.class).single().setValue("Ze komt zaterdag mee.");
            browser.find(DatePicker.class).all().getLast().setValue(TODAY.plusDays(5));
            press("Bewaar");

            assertThat(shown()).contains("Telefoon met haar zus, op 1 maart 2026", "Ze komt zaterdag mee.",
                    "Afgesproken tegen 7 maart 2026.",
                    "Verbeter", "Neem terug");
        });
        does(MARIE, () -> assertThat(shown()).contains("Ze komt zaterdag mee.").doesNotContain("Verbeter", "Neem terug"));
    }

    @Test
    void aDayThatHasYetToComeIsNoContact() {
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});
            choose("Wanneer?", "Een andere dag");
            DatePicker day = browser.find(DatePicker.class).all().getFirst();
            day.setValue(TODAY.plusDays(1));
            press("Bewaar");

            assertThat(day.getErrorMessage()).isEqualTo("Deze dag moet nog komen. Noteer wat al gebeurd is.");
        });
    }

    @Test
    void closedByAccidentItIsThereAgain() {
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});
            choose("Wat was het?", "Bezoek");
            browser.find(TextArea.class).single().setValue("We dronken koffie en");
            browser.find(NoteDialog.class).single().close();

            onTimeline.write(files.get(file), () -> {});
            assertThat(browser.find(TextArea.class).single().getValue()).isEqualTo("We dronken koffie en");
            assertThat(group("Wat was het?").getValue()).isEqualTo(NoteKind.VISIT);
            press("Annuleer");

            onTimeline.write(files.get(file), () -> {});
            assertThat(browser.find(TextArea.class).single().getValue()).isEmpty();
        });
    }

    @Test
    void aNoteThatIsPutRightOrTakenBackSaysSo() {
        UUID id = UUID.randomUUID();
        does(ELS, () -> {
            notes.write(file, id, new NewNote(NoteKind.MESSAGE, TODAY, NoteWith.PERSON, null, "Ze verhuist.", null));
            UI.getCurrent().add(opened());
            press("Verbeter");
            assertThat(group("Wanneer?").getValue()).hasToString("TODAY");
            browser.find(TextArea.class).single().setValue("Haar broer verhuist.");
            press("Bewaar");
            UI.getCurrent().removeAll();
            UI.getCurrent().add(opened());
            assertThat(shown()).contains("Haar broer verhuist.", "Verbeterd op 2 maart 2026");
            Details before = browser.find(Details.class).withClassName("note-before").single();
            assertThat(before.isOpened()).isFalse();
            assertThat(before.getSummary().getElement().getAttribute("aria-label"))
                    .isEqualTo("Wat er eerst stond: Bericht van of aan Nora");
            assertThat(before.getElement().getTextRecursively()).contains("Wat er eerst stond", "Tot 2 maart 2026", "Ze verhuist.");
        });
        does(ELS, () -> {
            UI.getCurrent().removeAll();
            UI.getCurrent().add(opened());
            press("Neem terug");
            press("Ja, neem terug");
            assertThat(shown()).contains("Bericht van of aan Nora", "Teruggenomen op 2 maart 2026").doesNotContain("broer", "Ze verhuist.",
                    "Verbeter",
                    "team");
        });
    }

    @Test
    void eachNoteSaysWhetherThePersonKnowsOfIt() {
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});
            choose("Wat was het?", "Telefoon");
            choose("Wanneer?", "Vandaag");
            choose("Met wie?", "Nora");
            browser.find(TextArea.class).single().setValue("Voor ons.");
            press("Bewaar");
            assertThat(shown()).contains("Alleen voor het team").doesNotContain("Nora weet hiervan");

            UI.getCurrent().add(opened());
            press("Verbeter");
            browser.find(Checkbox.class).single().setValue(true);
            press("Bewaar");
            assertThat(shown()).contains("Nora weet hiervan").doesNotContain("Alleen voor het team", "Verbeterd op");
        });
    }

    @Test
    void aNameThatIsBegunAfterAnAtIsOfferedAndStandsOutInTheNote() {
        Actor an = user("An Peeters", Role.COORDINATOR, Region.OOST_VLAANDEREN);
        when(users.active()).thenReturn(List.of(an, ELS, LIEN, MARIE));
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});
            choose("Wat was het?", "Telefoon");
            choose("Wanneer?", "Vandaag");
            choose("Met wie?", "Nora");
            TextArea words = browser.find(TextArea.class).single();
            assertThat(offered()).isEmpty();
            words.setValue("jan@voorbeeld.be vroeg het, @");
            assertThat(offered()).containsExactly("@An Peeters", "@Marie");
            words.setValue("Bel jij haar, @an p");
            press("@An Peeters");
            assertThat(words.getValue()).isEqualTo("Bel jij haar, @An Peeters");
            assertThat(offered()).isEmpty();
            @SuppressWarnings("unchecked")
            MultiSelectComboBox<Colleague> field = browser.find(MultiSelectComboBox.class).single();
            assertThat(field.getValue()).extracting(Colleague::name).containsExactly("An Peeters");
            assertThat(field.getListDataView().getItems()).extracting(Colleague::name).containsExactly("An Peeters", "Marie");
            words.setValue("Bel jij haar, @An Peeters of @Lien?");
            press("Bewaar");
            assertThat(words.getErrorMessage())
                    .isEqualTo("Lien kan dit niet lezen, want werkt in een andere regio of bij een andere partner. Haal de naam weg.");
            words.setValue("Bel jij haar, @An Peeters?");
            field.select(field.getListDataView().getItems().toList());
            press("Bewaar");

            CaseTimeline timeline = opened();
            UI.getCurrent().add(timeline);
            assertThat(browser.find(Span.class).withClassName("note-name").all()).extracting(Span::getText)
                    .containsExactly("@An Peeters", "@Marie");
            assertThat(timeline.getElement().getTextRecursively()).contains("Bel jij haar, @An Peeters?", "Voor @Marie");
        });
    }

    @Test
    void aColleagueWhoseNameIsTypedAndNotPickedIsMeantOrAskedForAndNeverLost() {
        Actor an = user("An Peeters", Role.COORDINATOR, Region.OOST_VLAANDEREN);
        Actor ann = user("Ann Claes", Role.COORDINATOR, Region.OOST_VLAANDEREN);
        Actor bo = user("Bo Maes", Role.COORDINATOR, Region.OOST_VLAANDEREN);
        when(users.active()).thenReturn(List.of(an, ann, bo, ELS));
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});
            choose("Wat was het?", "Telefoon");
            choose("Wanneer?", "Vandaag");
            choose("Met wie?", "Nora");
            browser.find(TextArea.class).single().setValue("Kijk even.");
            @SuppressWarnings("unchecked")
            ChoicesField<Colleague> field = browser.find(ChoicesField.class).single();

            leaves(field, "bo");
            leaves(field, "An");
            assertThat(field.getErrorMessage()).startsWith("“An” kunnen we niet vinden, of het is er meer dan één.");
            press("Bewaar");
            assertThat(field.isInvalid()).isTrue();
            assertThat(notes.of(file).values()).isEmpty();

            leaves(field, "claes");
            press("Bewaar");
            assertThat(notes.of(file).values()).singleElement().satisfies(
                    note -> assertThat(note.mentioned()).extracting(Colleague::name).containsExactlyInAnyOrder("Bo Maes", "Ann Claes"));
        });
    }

    /** What the browser tells as somebody leaves the field with this in it. */
    private static void leaves(ChoicesField<?> field, String typed) {
        field.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(
                new DomEvent(field.getElement(), "words-left", JacksonUtils.createObjectNode().put("event.detail", typed)));
    }

    @Test
    void whatANoteSaidBeforeStaysUnfoldedWhenTheTimelineRefreshesAndIsOnPaperWhole() {
        UUID id = UUID.randomUUID();
        does(ELS, () -> {
            notes.write(file, id, new NewNote(NoteKind.MESSAGE, TODAY, NoteWith.PERSON, null, "Ze verhuist.", null));
            notes.correct(file, id, new NewNote(NoteKind.MESSAGE, TODAY, NoteWith.PERSON, null, "Haar broer verhuist.", null));
            CaseTimeline timeline = opened();
            UI.getCurrent().add(timeline);
            Details before = browser.find(Details.class).withClassName("note-before").single();
            assertThat(before.hasClassName("not-on-paper")).isTrue();
            assertThat(browser.find(Div.class).withClassName("note-before-on-paper").single().getElement().getTextRecursively())
                    .contains("Tot 2 maart 2026", "Ze verhuist.");

            before.setOpened(true);
            timeline.refresh();
            assertThat(browser.find(Details.class).withClassName("note-before").single().isOpened()).isTrue();
            browser.find(Details.class).withClassName("note-before").single().setOpened(false);
            timeline.refresh();
            assertThat(browser.find(Details.class).withClassName("note-before").single().isOpened()).isFalse();
        });
    }

    @Test
    void whoIsOfferedIsSaidAloudSinceItsPlaceIsThereFromTheStart() {
        does(ELS, () -> {
            onTimeline.write(files.get(file), () -> {});
            Div offers = browser.find(Div.class).withClassName("note-offers").single();
            assertThat(offers.getChildren()).isEmpty();
            assertThat(offers.getElement().getAttribute("aria-live")).isEqualTo("polite");
            assertThat(offers.getElement().getAttribute("aria-label")).isEqualTo("Collega’s die je na @ kan bedoelen");
        });
    }

    private List<String> offered() {
        return browser.find(Button.class).all().stream().map(Button::getText).filter(text -> text.startsWith("@")).toList();
    }

    @Test
    void aLinkBringsTheNoteIntoViewHoweverLongAgoItIs() {
        UUID first = UUID.randomUUID();
        does(ELS, () -> {
            notes.write(file, first, new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "de eerste", null));
            for (int i = 0; i < 26; i++) {
                notes.write(file, UUID.randomUUID(), new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "later", null));
            }
            CaseTimeline timeline = opened();
            UI.getCurrent().add(timeline);
            assertThat(browser.find(ListItem.class).withClassName("timeline-pointed-at").all()).isEmpty();

            timeline.pointAt(first);

            assertThat(browser.find(ListItem.class).withClassName("timeline-pointed-at").single().getId()).contains("note-" + first);
        });
    }

    private CaseTimeline opened() {
        CaseTimeline timeline = timeline();
        timeline.refresh();
        return timeline;
    }

    @Test
    void aLongHistoryIsSearchedAndPrintedWhole() {
        does(ELS, () -> {
            for (int i = 0; i < 30; i++) {
                notes.write(file, UUID.randomUUID(),
                        new NewNote(NoteKind.CALL, TODAY, NoteWith.PERSON, null, "belletje nummer" + i + "x", null));
                clock.pass(Period.ofDays(1));
            }
            CaseTimeline timeline = opened();
            assertThat(timeline.getElement().getTextRecursively()).contains("nummer29x").doesNotContain("nummer2x");
            UI.getCurrent().add(timeline);

            TextField search = browser.find(TextField.class).single();
            search.setValue("Nummer2X");
            assertThat(timeline.getElement().getTextRecursively()).contains("nummer2x").doesNotContain("nummer29x");

            timeline.showAll();
            assertThat(search.isEmpty()).isTrue();
            assertThat(timeline.getElement().getTextRecursively()).contains("nummer29x", "nummer2x", "nummer0x");
        });
    }
}
