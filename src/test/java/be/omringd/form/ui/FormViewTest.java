package be.omringd.form.ui;

import static be.omringd.form.Probe.DUTCH;
import static be.omringd.form.Probe.TODAY;
import static be.omringd.form.Probe.field;
import static be.omringd.form.Probe.form;
import static be.omringd.form.Probe.options;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.form.Choice;
import be.omringd.form.FormDefinition;
import be.omringd.form.FormErrors;
import be.omringd.form.FormValues;
import be.omringd.form.Forms;
import be.omringd.form.Probe;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "be.omringd.form.ui")
class FormViewTest extends BrowserlessTest {

    private static final String REQUIRED = "\"validate\": {\"required\": true}";
    private final FormRenderer renderer = new FormRenderer(Probe.checker());

    private FormView show(FormDefinition form) {
        return show(form, FormValues.EMPTY, Map.of());
    }

    private FormView show(FormDefinition form, FormValues values, Map<String, ?> context) {
        var view = renderer.create(form, values, context, DUTCH);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private <T extends Component> T the(Class<T> type) {
        var all = find(type).all();
        // the pickers inside a date with time are no fields of the form
        return all.size() == 1 ? all.getFirst()
                : all.stream().filter(field -> field.getElement().hasAttribute("data-key")).reduce((a, b) -> {
                    throw new AssertionError("two of " + type);
                }).orElseThrow();
    }

    private static String error(HasValidationProperties field) {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    @Test
    void everyKindOfFieldGivesAndShowsItsAnswer() {
        var form = form(field("textfield", "name"), field("textarea", "note"),
                field("textfield", "mail", "\"validate\": {\"validationType\": \"email\"}"),
                field("number", "count", "\"decimalDigits\": 0"), field("number", "amount", "\"decimalDigits\": 2"),
                field("datetime", "on", "\"subtype\": \"date\""),
                "{\"type\": \"datetime\", \"id\": \"t\", \"key\": \"hour\", \"subtype\": \"time\", "
                        + "\"timeLabel\": \"Uur\"}",
                field("datetime", "at", "\"subtype\": \"datetime\"", "\"timeLabel\": \"Uur\""),
                field("select", "one", options("a", "b")), field("radio", "two", options("a", "b")),
                field("checkbox", "agreed"), field("checklist", "three", options("a", "b", "c")),
                field("select", "town", "\"values\": []", "\"properties\": {\"source\": \"municipality\"}"));
        var view = show(form);
        assertThat(view.values().raw()).isEqualTo(Map.of("agreed", false));

        the(TextField.class).setValue("Anna");
        the(TextArea.class).setValue("Twee\nregels");
        the(EmailField.class).setValue("an@voorbeeld.be");
        the(IntegerField.class).setValue(4);
        the(DecimalField.class).setValue(new BigDecimal("2.50"));
        the(DatePicker.class).setValue(TODAY);
        the(TimePicker.class).setValue(LocalTime.of(9, 30));
        the(DateTimePicker.class).setValue(LocalDateTime.of(2026, 8, 1, 14, 0));
        test(the(Select.class)).selectItem("Antwoord b");
        test(the(RadioButtonGroup.class)).selectItem("Antwoord a");
        test(the(Checkbox.class)).click();
        test(the(CheckboxGroup.class)).selectItems("Antwoord c", "Antwoord a");
        test(the(ComboBox.class)).selectItem("Zottegem");

        assertThat(view.values().raw()).isEqualTo(Map.ofEntries(Map.entry("name", "Anna"),
                Map.entry("note", "Twee\nregels"), Map.entry("mail", "an@voorbeeld.be"),
                Map.entry("count", new BigDecimal(4)), Map.entry("amount", new BigDecimal("2.50")),
                Map.entry("on", "2026-07-22"), Map.entry("hour", "09:30"), Map.entry("at", "2026-08-01T14:00"),
                Map.entry("one", "b"), Map.entry("two", "a"), Map.entry("agreed", true),
                Map.entry("three", List.of("a", "c")), Map.entry("town", "41081")));
        assertThat(view.validate()).isTrue();

        var again = show(form, FormValues.fromJson(view.draft().toJson()), Map.of());
        assertThat(again.values().toJson()).isEqualTo(view.values().toJson());
    }

    @Test
    void whatCanOnlyBeReadAnswersWhatItWasShownWithWhateverABrowserSends() {
        var view = show(form(field("textfield", "name", "\"readonly\": true"), field("number", "count", "\"decimalDigits\": 0",
                "\"readonly\": true")), FormValues.of(Map.of("name", "Anna", "count", 3)), Map.of());
        assertThat(the(TextField.class).isReadOnly()).isTrue();
        assertThat(the(IntegerField.class).isReadOnly()).isTrue();

        the(TextField.class).getElement().setProperty("value", "Bea");
        the(IntegerField.class).getElement().setProperty("value", 4);

        assertThat(view.values().raw()).isEqualTo(Map.of("name", "Anna", "count", new BigDecimal(3)));
        assertThat(view.validate()).isTrue();
    }

    /** What the browser sends when these keys were typed and the field was left. */
    private static void type(DecimalField field, String keys) {
        field.getElement().setProperty("value", keys);
    }

    @Test
    void anAmountIsReadAsItWasTypedOrNotAtAll() {
        var view = show(form(field("number", "amount", "\"decimalDigits\": 2")));
        var amount = the(DecimalField.class);

        type(amount, "€ 12.50");
        assertThat(view.values().raw()).isEqualTo(Map.of("amount", new BigDecimal("12.50")));

        type(amount, "1.250");
        assertThat(view.values().raw()).isEmpty();
        assertThat(view.validate()).isFalse();
        assertThat(error(amount)).isEqualTo("Vul een getal in, zoals 12,50 of 1250.");
        assertThat(amount.getElement().getProperty("value")).isEqualTo("1.250");

        type(amount, "1250");
        assertThat(view.validate()).isTrue();
        type(amount, "");
        assertThat(view.validate()).isTrue();
    }

    @Test
    void aWholeNumberLetsNoKeyFallAway() {
        show(form(field("number", "count", "\"decimalDigits\": 0")));

        assertThat("7.5".matches("(?:" + the(IntegerField.class).getElement().getProperty("allowedCharPattern") + ")+")).isTrue();
    }

    private static void leaveWith(ComboBox<?> field, String typed) {
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, true, typed));
    }

    @Test
    void whoTypesAPlaceAndGoesOnHasChosenIt() {
        var view = show(form(field("select", "town", "\"values\": []", "\"properties\": {\"source\": \"municipality\"}", REQUIRED)));

        leaveWith(the(ComboBox.class), "zottegem");

        assertThat(view.values().raw()).isEqualTo(Map.of("town", "41081"));
        assertThat(view.validate()).isTrue();
    }

    @Test
    void whatCannotBeFoundStaysAndSaysWhatToDo() {
        var view = show(form(field("select", "town", "\"values\": []", "\"properties\": {\"source\": \"municipality\"}")));
        ComboBox<?> town = the(ComboBox.class);
        leaveWith(town, "zottegem");

        leaveWith(town, "Parijs");

        assertThat(view.values().raw()).isEmpty();
        assertThat(view.validate()).isFalse();
        assertThat(error(town)).isEqualTo("“Parijs” kunnen we niet vinden, of het is er meer dan één. Kies uit de lijst.");
        leaveWith(town, "");
        assertThat(view.validate()).isTrue();
    }

    @Test
    void answersThatDoNotFitLeaveTheirFieldsEmpty() {
        var view = show(form(field("textfield", "name"), field("number", "count", "\"decimalDigits\": 0"),
                field("datetime", "on", "\"subtype\": \"date\""), field("radio", "two", options("a")),
                field("checkbox", "agreed"), field("checklist", "three", options("a")),
                field("select", "town", "\"values\": []", "\"properties\": {\"source\": \"municipality\"}")),
                FormValues.of(Map.of("name", 4, "count", 2.5, "on", "2026-02-30", "two", "z", "agreed", "ja",
                        "three", "a", "town", "99999")),
                Map.of());

        assertThat(view.values().raw()).isEqualTo(Map.of("agreed", false));
    }

    @Test
    void aFieldComesAndGoesWithTheAnswers() {
        var view = show(form(field("checkbox", "held"),
                field("textfield", "place", REQUIRED, "\"conditional\": {\"hide\": \"=not(held)\"}")));
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(view.validate()).isTrue();

        test(the(Checkbox.class)).click();
        assertThat(the(TextField.class).isRequiredIndicatorVisible()).isTrue();
        assertThat(view.validate()).isFalse();
        the(TextField.class).setValue("thuis");
        assertThat(view.values().raw()).containsEntry("place", "thuis");

        test(the(Checkbox.class)).click();
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(view.values().raw()).doesNotContainKey("place");
        assertThat(view.draft().raw()).containsEntry("place", "thuis");

        test(the(Checkbox.class)).click();
        assertThat(the(TextField.class).getValue()).isEqualTo("thuis");
    }

    @Test
    void aFieldBecomesRequiredWithTheAnswers() {
        show(form(field("radio", "choice", options("a", "b")), field("textarea", "why",
                "\"properties\": {\"requiredIf\": \"=choice != null and choice != advice\"}")),
                FormValues.EMPTY, Map.of("advice", "a"));
        assertThat(the(TextArea.class).isRequiredIndicatorVisible()).isFalse();

        test(the(RadioButtonGroup.class)).selectItem("Antwoord b");
        assertThat(the(TextArea.class).isRequiredIndicatorVisible()).isTrue();

        test(the(RadioButtonGroup.class)).selectItem("Antwoord a");
        assertThat(the(TextArea.class).isRequiredIndicatorVisible()).isFalse();
    }

    @Test
    void nothingIsWrongBeforeSomebodyTriesToSend() {
        var view = show(form(field("textfield", "name", REQUIRED), field("textfield", "town", REQUIRED)));
        TextField name = find(TextField.class).all().get(0);
        TextField town = find(TextField.class).all().get(1);
        name.setValue("A");
        name.setValue("");
        assertThat(error(name)).isEmpty();

        assertThat(view.validate()).isFalse();
        assertThat(error(name)).isEqualTo("Vul dit nog in.");
        assertThat(error(town)).isEqualTo("Vul dit nog in.");
        assertThat(texts(view)).contains("Er zijn nog 2 dingen om na te kijken:");

        name.setValue("Anna");
        assertThat(error(name)).isEmpty();
        assertThat(error(town)).isEqualTo("Vul dit nog in.");
        assertThat(texts(view)).contains("Er is nog één ding om na te kijken:");

        town.setValue("Gent");
        assertThat(texts(view)).doesNotContain("na te kijken");
        assertThat(view.validate()).isTrue();
    }

    @Test
    void errorsFromElsewhereStayUntilTheirAnswerChanges() {
        var view = show(form(field("textfield", "name"), field("textfield", "town")));
        TextField name = find(TextField.class).all().get(0);
        TextField town = find(TextField.class).all().get(1);

        view.showErrors(FormErrors.of("name", "Deze naam is al in gebruik.")
                .and(FormErrors.of("elsewhere", "Iemand was je voor.")));
        assertThat(error(name)).isEqualTo("Deze naam is al in gebruik.");
        assertThat(texts(view)).contains("Iemand was je voor.");

        town.setValue("Gent");
        assertThat(error(name)).isEqualTo("Deze naam is al in gebruik.");
        name.setValue("Anna");
        assertThat(error(name)).isEmpty();
        assertThat(view.validate()).isTrue();
    }

    @Test
    void aDateThatCannotBeIsSaidAtOnceAndStopsSending() {
        var view = show(form(field("datetime", "on", "\"subtype\": \"date\"")));
        var date = the(DatePicker.class);
        type(date, "31/02/2026");
        assertThat(error(date)).isEqualTo("Deze datum bestaat niet of kan niet kloppen.");
        assertThat(view.validate()).isFalse();

        type(date, "");
        assertThat(error(date)).isEmpty();
        date.setValue(LocalDate.of(2026, 2, 28));
        assertThat(error(date)).isEmpty();
        assertThat(view.validate()).isTrue();
    }

    @Test
    void aCalendarBeginsOnMondayAndStopsAtItsBounds() {
        show(form(field("datetime", "on", "\"subtype\": \"date\"",
                "\"properties\": {\"notAfter\": \"=today\", \"defaultFrom\": \"=today\"}")));
        var date = the(DatePicker.class);

        assertThat(date.getValue()).isEqualTo(TODAY);
        assertThat(date.getMax()).isEqualTo(TODAY);
        assertThat(date.getI18n().getFirstDayOfWeek()).isEqualTo(1);
        assertThat(date.getI18n().getMonthNames()).startsWith("januari");
        assertThat(date.getI18n().getWeekdays()).startsWith("zondag", "maandag");
        assertThat(DateWords.calendar(Locale.FRENCH).getMonthNames()).startsWith("janvier");
        assertThat(DateWords.calendar(Locale.ENGLISH).getToday()).isEqualTo("Today");
    }

    @Test
    void aDraftIsToldAfterEachChange() {
        var view = show(form(field("textfield", "name"), field("checkbox", "held")));
        var drafts = new ArrayList<FormValues>();
        var registration = view.addValueChangeListener(drafts::add);

        the(TextField.class).setValue("Anna");
        the(TextField.class).setValue("");
        assertThat(drafts).hasSize(2);
        assertThat(drafts.getLast().raw()).containsEntry("name", null).containsEntry("held", false);
        assertThat(the(TextField.class).getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);

        registration.remove();
        the(TextField.class).setValue("Jos");
        assertThat(drafts).hasSize(2);
    }

    @Test
    void anEmptiedFieldDoesNotGetItsDefaultBack() {
        var form = form(field("datetime", "on", "\"subtype\": \"date\"",
                "\"properties\": {\"defaultFrom\": \"=today\"}"));
        var view = show(form);
        the(DatePicker.class).clear();
        var draft = FormValues.fromJson(view.draft().toJson());

        show(form, draft, Map.of());
        assertThat(the(DatePicker.class).getValue()).isNull();
    }

    @Test
    void rowsAreAddedAndRemoved() {
        var form = form(field("dynamiclist", "actions", "\"isRepeating\": true",
                "\"properties\": {\"maxRows\": \"2\"}",
                "\"components\": [%s, %s]".formatted(field("textfield", "what", REQUIRED),
                        field("textfield", "who", "\"conditional\": {\"hide\": \"=what = null\"}"))));
        var view = show(form);
        assertThat(view.validate()).isTrue();
        assertThat(find(TextField.class).all()).hasSize(1);

        find(TextField.class).all().getFirst().setValue("bellen");
        assertThat(find(TextField.class).all()).hasSize(2);
        click("Voeg een rij toe");
        assertThat(find(Button.class).withText("Voeg een rij toe").single().isEnabled()).isFalse();
        find(TextField.class).all().getLast().setValue("bakken");
        assertThat(view.values().raw()).isEqualTo(
                Map.of("actions", List.of(Map.of("what", "bellen"), Map.of("what", "bakken"))));

        test(find(Button.class).withText("Verwijder").all().getFirst()).click();
        assertThat(view.values().raw()).isEqualTo(Map.of("actions", List.of(Map.of("what", "bakken"))));
        assertThat(find(Button.class).withText("Verwijder").single().getAriaLabel()).contains("Verwijder rij 1");

        test(find(Button.class).withText("Verwijder").single()).click();
        assertThat(view.values().raw()).isEmpty();
        show(form, FormValues.fromJson(view.draft().toJson()), Map.of());
        assertThat(find(TextField.class).exists()).isFalse();
    }

    @Test
    void anErrorInARowIsShownInThatRow() {
        var view = show(form(field("dynamiclist", "actions", "\"isRepeating\": true",
                "\"components\": [%s, %s]".formatted(field("textfield", "what", REQUIRED),
                        field("textfield", "who")))),
                FormValues.of(Map.of("actions", List.of(Map.of("what", "bellen"), Map.of("who", "An")))), Map.of());

        assertThat(view.validate()).isFalse();
        assertThat(find(TextField.class).all()).extracting(FormViewTest::error).containsExactly("", "",
                "Vul dit nog in.", "");
        assertThat(texts(view)).contains("Vraag what (Rij 2)");
    }

    @Test
    void aGroupOfBoxesThatNeedsAnAnswerSaysSoInItsLabel() {
        show(form(field("checklist", "kinds", options("a", "b"), REQUIRED)));

        // aria-required is not allowed on a group
        assertThat(the(CheckboxGroup.class).getLabel()).isEqualTo("Vraag kinds *");
        assertThat(the(CheckboxGroup.class).isRequiredIndicatorVisible()).isFalse();
    }

    @Test
    void aGroupHasAHeadingAndItsFields() {
        show(form("""
                {"type": "group", "id": "g", "label": "Over jou", "components": [%s]}"""
                .formatted(field("textfield", "name"))));

        assertThat(texts(UI.getCurrent())).contains("Over jou");
        assertThat(find(FormLayout.class).all()).hasSize(2);
        assertThat(find(TextField.class).exists()).isTrue();
    }

    @Test
    void fieldsStandBesideEachOtherWhereTheFormSaysSo() {
        show(form(field("textfield", "first", "\"layout\": {\"row\": \"r\", \"columns\": 8}"),
                field("textfield", "second", "\"layout\": {\"row\": \"r\", \"columns\": 8}"),
                field("textfield", "third", "\"layout\": {\"row\": \"s\", \"columns\": null}")));
        var layout = the(FormLayout.class);

        assertThat(layout.getChildren().map(child -> child instanceof TextField text
                ? text.getLabel() + " " + layout.getColspan(text)
                : child.getElement().getTag())).containsExactly("Vraag first 8", "Vraag second 8", "br",
                        "Vraag third 16");
    }

    @Test
    void aTextKnowsALittleMarkdownAndNoHtml() {
        var view = show(form("""
                {"type": "text", "id": "t", "text": "### Kop\\n\\nGewoon **dik** en *schuin*.\\nVerder \
                [hier](https://www.lusvzw.be) en [daar](javascript:alert(1)).\\n\\n- een\\n- twee\\n\\n\
                <img src=x onerror=alert(1)><script>alert(2)</script>"}"""));

        assertThat(find(ListItem.class).all()).hasSize(2);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).containsExactly("https://www.lusvzw.be");
        assertThat(texts(view)).contains("<img src=x onerror=alert(1)><script>alert(2)</script>")
                .contains("[daar](javascript:alert(1))").doesNotContain("**");
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<script").doesNotContain("<img");
    }

    @Test
    void htmlInLabelsOptionsAndAnswersIsText() {
        String evil = "<b onclick=alert(1)>x</b>";
        var form = form("""
                {"type": "textfield", "id": "n", "key": "name", "label": "%s", "description": "%s"}"""
                .formatted(evil, evil),
                """
                {"type": "radio", "id": "r", "key": "answer", "label": "Vraag",
                 "values": [{"value": "a", "label": "%s"}]}""".formatted(evil));
        var view = show(form, FormValues.of(Map.of("name", evil, "answer", "a")), Map.of());

        assertThat(the(TextField.class).getValue()).isEqualTo(evil);
        assertThat(the(TextField.class).getLabel()).isEqualTo(evil);
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<b ");
        UI.getCurrent().add(new FormAnswers(Probe.checker()).show(form, view.values(), DUTCH));
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain("<b ");
    }

    @Test
    void anOptionalChoiceCanBeTakenBack() {
        var view = show(form(field("radio", "mood", options("a", "b"))));
        assertThat(find(Button.class).withText("Antwoord wissen").exists()).isFalse();
        test(the(RadioButtonGroup.class)).selectItem("Antwoord a");

        click("Antwoord wissen");
        assertThat(view.values().isEmpty()).isTrue();
    }

    @Test
    void aTownIsFoundByTyping() {
        show(form(field("select", "town", "\"values\": []", "\"properties\": {\"source\": \"municipality\"}")));
        @SuppressWarnings("unchecked")
        ComboBox<Choice> town = the(ComboBox.class);
        var tester = test(town);

        tester.setFilter("zot");
        assertThat(tester.getSuggestions()).containsExactly("Zottegem");
        tester.setFilter("");
        assertThat(tester.getSuggestions()).containsExactly("Gent", "Ronse", "Zottegem");
    }

    @Test
    void aLongTextTellsHowMuchRoomIsLeft() {
        show(form(field("textarea", "note", "\"validate\": {\"maxLength\": 100}")));
        var note = the(TextArea.class);

        note.setValue("x".repeat(80));
        assertThat(note.getHelperText()).isNullOrEmpty();
        note.setValue("x".repeat(101));
        assertThat(note.getHelperText()).isEqualTo("101 van 100 tekens");
    }

    @Test
    void everyFormOfTheHouseOpensInEveryLanguageAndEachFieldHasALabel() {
        for (FormDefinition form : new Forms().all()) {
            for (String language : List.of("nl", "fr", "en")) {
                UI.getCurrent().removeAll();
                var view = renderer.create(form, FormValues.EMPTY, Map.of(), Locale.of(language));
                UI.getCurrent().add(view);
                assertThat(fields(view)).as(form.key()).isNotEmpty()
                        .allSatisfy(field -> assertThat(field.getElement().getProperty("label"))
                                .as(form.key() + " " + field.getElement().getAttribute("data-key")).isNotBlank());
                view.validate();
                assertThat(view.values().raw().keySet()).as(form.key())
                        .isSubsetOf(form.fields().map(be.omringd.form.FormComponent::key).toList());
            }
        }
    }

    @Test
    void answersAreReadAsQuestionsWithWords() {
        var form = form(field("textfield", "name"), field("radio", "answer", options("a", "b")),
                field("checklist", "kinds", options("a", "b")), field("checkbox", "agreed"),
                field("datetime", "on", "\"subtype\": \"date\""),
                field("datetime", "at", "\"subtype\": \"datetime\"", "\"timeLabel\": \"Uur\""),
                field("number", "radius", "\"appearance\": {\"suffixAdorner\": \"km\"}"),
                field("select", "town", "\"values\": []", "\"properties\": {\"source\": \"municipality\"}"),
                field("dynamiclist", "actions", "\"isRepeating\": true",
                        "\"components\": [%s, %s]".formatted(field("textfield", "what"), field("textfield", "who"))),
                field("textfield", "empty"));
        var answers = new FormAnswers(Probe.checker()).show(form, FormValues.of(Map.of("name", "Anna", "answer", "b",
                "kinds", List.of("a", "b"), "agreed", true, "on", "2026-07-22", "at", "2026-08-01T14:00", "radius", 15,
                "town", "41081", "actions", List.of(Map.of("what", "bellen", "who", "An")))), DUTCH);

        assertThat(texts(answers)).contains("Vraag name", "Anna", "Antwoord b", "Antwoord a, Antwoord b", "Ja",
                "woensdag 22 juli 2026", "zaterdag 1 augustus 2026, 14:00", "15 km", "Zottegem",
                "Vraag what: bellen · Vraag who: An").doesNotContain("Vraag empty");
        assertThat(texts(new FormAnswers(Probe.checker()).show(form, FormValues.EMPTY, DUTCH)))
                .contains("Er is niets ingevuld.");
    }

    /** What the browser tells when somebody leaves something in a field that is no date. */
    private static void type(DatePicker date, String text) {
        date.getElement().setProperty("_inputElementValue", text);
        date.getElement().getNode().getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(date.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private static String texts(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static List<Component> fields(Component component) {
        var found = new ArrayList<Component>();
        component.getChildren().forEach(child -> {
            if (child instanceof HasValue<?, ?> && child.getElement().hasAttribute("data-key")) {
                found.add(child);
            }
            found.addAll(fields(child));
        });
        return found;
    }
}
