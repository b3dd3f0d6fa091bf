package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.ContactFrequency;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.Outcome;
import be.omringd.lus.Reciprocity;
import be.omringd.lus.Refusal;
import be.omringd.lus.Relation;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import be.omringd.lus.SupportType;
import be.omringd.lus.WantsToInvite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of somebody on the map, to change. Two people who change the same person see what the other did. */
class ContactDialog extends Dialog {

    private static final int NO_RING = 0;

    private final LusParts parts;
    private final CaseId caseId;
    private final String personName;
    private final MapWords words;
    private final Consumer<ContactOnMap> saved;

    private final TextField nickname = new TextField();
    private final Select<Relation> relation = new Select<>();
    private final TextField relationWords = new TextField();
    private final RadioButtonGroup<Integer> ring = new RadioButtonGroup<>();
    private final Select<Sector> sector = new Select<>();
    private final RadioButtonGroup<Reciprocity> reciprocity = new RadioButtonGroup<>();
    private final CheckboxGroup<SupportType> supportTypes = new CheckboxGroup<>();
    private final Select<ContactFrequency> frequency = new Select<>();
    private final Checkbox importantEarlier = new Checkbox();
    private final RadioButtonGroup<WantsToInvite> wantsToInvite = new RadioButtonGroup<>();
    private final Div conflict = new Div();

    private ContactOnMap contact;

    /**
     * @param saved hears how the contact stands after it was kept
     * @param remove asks to take the contact off the map; null where that is not offered
     */
    ContactDialog(LusParts parts, CaseId caseId, String personName, ContactOnMap contact, MapWords words, Consumer<ContactOnMap> saved,
            @Nullable Consumer<ContactOnMap> remove) {
        this.parts = parts;
        this.caseId = caseId;
        this.personName = personName;
        this.words = words;
        this.saved = saved;
        setCloseOnOutsideClick(false);
        setDraggable(false);
        setMaxWidth("48rem");

        label(nickname, "nickname");
        nickname.setHelperText(words.get("lus.contact.nickname.help"));
        nickname.setMaxLength(ContactFacts.MAX_WORDS);
        nickname.setRequiredIndicatorVisible(true);
        choices(relation, Relation.values(), "relation");
        label(relationWords, "relationWords");
        relationWords.setMaxLength(ContactFacts.MAX_WORDS);
        ring.setItems(1, 2, 3, 4, NO_RING);
        ring.setItemLabelGenerator(number -> number == NO_RING ? words.get("lus.contact.noRing") : words.ring(Ring.of(number)));
        ring.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        ring.setLabel(words.get("lus.contact.ring", personName));
        choices(sector, Sector.values(), "sector");
        relation.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && sector.isEmpty()) {
                sector.setValue(change.getValue().usualSector());
            }
        });
        reciprocity.setItems(Reciprocity.values());
        reciprocity.setItemLabelGenerator(value -> words.reciprocity(value, personName));
        reciprocity.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        label(reciprocity, "reciprocity");
        supportTypes.setItems(SupportType.values());
        supportTypes.setItemLabelGenerator(words::of);
        supportTypes.setLabel(words.get("lus.contact.supportTypes"));
        choices(frequency, ContactFrequency.values(), "frequency");
        importantEarlier.setLabel(words.get("lus.contact.importantEarlier"));
        wantsToInvite.setItems(WantsToInvite.values());
        wantsToInvite.setItemLabelGenerator(words::of);
        wantsToInvite.setLabel(words.get("lus.contact.wantsToInvite", personName));

        conflict.addClassName("lus-conflict");
        conflict.addClassName("lus-wide");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        Div fields = new Div(conflict, nickname, relation, relationWords, frequency, ring, reciprocity, sector, wantsToInvite, supportTypes,
                importantEarlier);
        fields.addClassName("lus-dialog");
        supportTypes.addClassName("lus-wide");
        add(fields);

        Button save = new Button(words.get("lus.contact.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(words.get("lus.contact.cancel"), click -> close());
        if (remove != null) {
            Button away = new Button(words.get("lus.contact.remove"), click -> {
                close();
                remove.accept(this.contact);
            });
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            away.getStyle().set("margin-inline-end", "auto");
            getFooter().add(away);
        }
        getFooter().add(cancel, save);
        show(contact, contact.facts());
        nickname.setAutofocus(true);
    }

    /** Shows these facts as a change upon how the contact stands. */
    private void show(ContactOnMap contact, ContactFacts facts) {
        this.contact = contact;
        setHeaderTitle(contact.facts().nickname());
        nickname.setValue(facts.nickname());
        relation.setValue(facts.relation());
        relationWords.setValue(facts.relationWords() == null ? "" : facts.relationWords());
        ring.setValue(facts.ring() == null ? NO_RING : facts.ring().number());
        sector.setValue(facts.sector());
        reciprocity.setValue(facts.reciprocity());
        supportTypes.setValue(facts.supportTypes());
        frequency.setValue(facts.frequency());
        importantEarlier.setValue(facts.importantEarlier());
        wantsToInvite.setValue(facts.wantsToInvite());
        conflict.setVisible(false);
    }

    private ContactFacts facts() {
        ContactFacts before = contact.facts();
        Ring to = ring.getValue() == null || ring.getValue() == NO_RING ? null : Ring.of(ring.getValue());
        // the spot belongs to the place where somebody was put by hand; elsewhere the map chooses anew
        boolean sameSlice = to == before.ring() && sector.getValue() == before.sector();
        return new ContactFacts(nickname.getValue(), relation.getValue(), relationWords.getValue(), to, sector.getValue(),
                sameSlice ? before.spot() : null, supportTypes.getValue(), reciprocity.getValue(), frequency.getValue(),
                importantEarlier.getValue(), wantsToInvite.getValue());
    }

    private void save() {
        nickname.setInvalid(false);
        relationWords.setInvalid(false);
        switch (parts.maps().change(caseId, contact.id(), contact.version(), facts())) {
            case Outcome.Done<ContactOnMap> done -> {
                close();
                saved.accept(done.value());
            }
            case Outcome.Refused<ContactOnMap> refused -> refused.refusals().forEach(this::refuse);
            case Outcome.ChangedBefore<ContactOnMap> before -> showConflict(before.now(), before.byName());
            case Outcome.Gone<ContactOnMap> gone -> problem(words.get("lus.said.gone", contact.facts().nickname()));
        }
    }

    private void refuse(Refusal refusal) {
        String message = words.get(refusal.key());
        TextField field = switch (refusal.field()) {
            case "nickname" -> nickname;
            case "relationWords" -> relationWords;
            default -> null;
        };
        if (field == null) {
            problem(message);
        } else {
            field.setErrorMessage(message);
            field.setInvalid(true);
            field.focus();
        }
    }

    private void problem(String message) {
        conflict.removeAll();
        conflict.add(new Paragraph(message));
        conflict.setVisible(true);
    }

    /** Brings both changes together; only where both changed the same thing the user has to choose. */
    private void showConflict(ContactOnMap now, String byName) {
        ContactFacts before = contact.facts();
        ContactFacts merged = facts().mergedWith(before, now.facts());
        List<String> clashes = clashes(facts(), before, now.facts());
        show(now, merged);
        if (clashes.isEmpty()) {
            save();
            return;
        }
        problem(byName.isEmpty()
                ? words.get("lus.contact.conflict", now.facts().nickname())
                : words.get("lus.contact.conflictBy", byName, now.facts().nickname()));
        UnorderedList list = new UnorderedList();
        clashes.forEach(line -> list.add(new ListItem(line)));
        Button mine = new Button(words.get("lus.contact.keepMine"), click -> save());
        Button theirs = new Button(words.get("lus.contact.takeTheirs"), click -> show(now, now.facts().mergedWith(before, merged)));
        Div choice = new Div(theirs, mine);
        choice.addClassName("lus-map-tools");
        conflict.add(list, choice);
        conflict.scrollIntoView();
    }

    /** What stands there now, of each thing that both changed. */
    private List<String> clashes(ContactFacts mine, ContactFacts before, ContactFacts now) {
        List<String> lines = new ArrayList<>();
        Differ differ = new Differ(lines, mine, before, now);
        differ.on("nickname", ContactFacts::nickname, Function.identity());
        differ.on("relation", ContactFacts::relation, words::of);
        differ.on("relationWords", ContactFacts::relationWords, Function.identity());
        differ.on("ring.short", ContactFacts::ring, words::ring);
        differ.on("sector", ContactFacts::sector, words::of);
        differ.on("reciprocity", ContactFacts::reciprocity, value -> words.reciprocity(value, personName));
        differ.on("supportTypes", ContactFacts::supportTypes, this::listed);
        differ.on("frequency", ContactFacts::frequency, words::of);
        differ.on("wantsToInvite.short", ContactFacts::wantsToInvite, words::of);
        return lines;
    }

    private class Differ {

        private final List<String> lines;
        private final ContactFacts mine;
        private final ContactFacts before;
        private final ContactFacts now;

        Differ(List<String> lines, ContactFacts mine, ContactFacts before, ContactFacts now) {
            this.lines = lines;
            this.mine = mine;
            this.before = before;
            this.now = now;
        }

        <T> void on(String field, Function<ContactFacts, T> thing, Function<T, String> text) {
            if (mine.clashes(thing, before, now)) {
                T theirs = thing.apply(now);
                String value = theirs == null ? "" : text.apply(theirs);
                lines.add(words.get("lus.contact." + field) + ": " + (value.isEmpty() ? words.get("lus.contact.nothing") : value));
            }
        }
    }

    private String listed(Set<SupportType> types) {
        return types.stream().sorted().map(words::of).collect(Collectors.joining(", "));
    }

    private <T extends Enum<T>> void choices(Select<T> select, T[] values, String field) {
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? words.get("lus.contact.nothing") : words.of(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.get("lus.contact.nothing"));
        select.setLabel(words.get("lus.contact." + field));
    }

    private void label(HasValue<?, ?> field, String name) {
        ((com.vaadin.flow.component.HasLabel) field).setLabel(words.get("lus.contact." + name));
    }
}
