package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.lus.ContactFacts;
import be.omringd.lus.ContactId;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.NetworkMapChanged;
import be.omringd.lus.NetworkMaps;
import be.omringd.lus.Outcome;
import be.omringd.lus.Ring;
import be.omringd.lus.Standing;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The network map at work: the picture, the list of the same people, and a field to name people in. All that can be done with the
 * pointer can be done by keyboard and in the list. Each change is kept at once; the last one can be undone.
 */
class NetworkMapEditor extends Div {

    private static final int NO_RING = 0;

    private final LusParts parts;
    private final CaseId caseId;
    private final MapWords words;
    private final MapCanvas canvas = new MapCanvas(true);
    private final NamesField name = new NamesField(this::addNamed);
    private final Div said = new Div();
    private final Span count = new Span();
    private final NativeTable table = new NativeTable();
    private final NativeTableBody rows = table.addBody();
    private final Map<ContactId, Row> rowOf = new LinkedHashMap<>();
    private final Paragraph empty = new Paragraph();

    private NetworkMap map;
    private MapLayout layout;

    NetworkMapEditor(LusParts parts, CaseId caseId) {
        this.parts = parts;
        this.caseId = caseId;
        this.words = new MapWords(parts.texts(), getLocale());
        addClassName("lus-map");
        map = parts.maps().get(caseId);

        said.addClassName("lus-said");
        said.getElement().setAttribute("role", "status");
        Div columns = new Div(picture(), people());
        columns.addClassName("lus-map-columns");
        add(adding(), columns);
        quiet();

        canvas.printsAlone();
        canvas.onDrop(event -> dropped(event.id(), event.x(), event.y()));
        canvas.onStep(event -> stepped(event.id(), event.step()));
        canvas.onOpen(event -> open(event.id()));
        canvas.onRemove(event -> remove(event.id()));
        parts.live().refresh(this, NetworkMapChanged.class, event -> event.caseId().equals(caseId), this::refresh);
        refresh();
    }

    // ---- parts of the page

    private Div adding() {
        name.setLabel(words.get("lus.map.add", map.personName()));
        name.setHelperText(words.get("lus.map.add.help"));
        name.setMaxLength(1000);
        Button add = new Button(words.get("lus.map.add.button"), click -> {
            String typed = name.getValue();
            name.clear();
            name.focus();
            addNamed(typed);
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        name.setVisible(map.editable());
        add.setVisible(map.editable());
        Div adding = new Div(name, add, said);
        adding.addClassName("lus-map-add");
        return adding;
    }

    private Div picture() {
        Button print = new Button(words.get("lus.map.print"), VaadinIcon.PRINT.create(), click -> canvas.print());
        MenuBar save = new MenuBar();
        MenuItem item = save.addItem(words.get("lus.map.save"));
        SubMenu kinds = item.getSubMenu();
        kinds.addItem(words.get("lus.map.save.png"), click -> canvas.save("png", words.get("lus.map.fileName")));
        kinds.addItem(words.get("lus.map.save.svg"), click -> canvas.save("svg", words.get("lus.map.fileName")));
        Div tools = new Div(print, save);
        tools.addClassName("lus-map-tools");
        Paragraph hint = new Paragraph(words.get("lus.map.hint"));
        hint.addClassName("lus-hint");
        Div picture = new Div(tools, canvas, hint);
        picture.addClassNames("card", "lus-map-picture");
        return picture;
    }

    private Div people() {
        table.addClassName("lus-table");
        table.getCaption().add(count);
        NativeTableRow head = new NativeTableRow();
        head.add(heading("lus.list.who"), heading("lus.list.ring"), hiddenHeading("lus.list.remove"));
        table.getHead().add(head);
        empty.setText(words.get("lus.list.empty"));
        empty.addClassName("lus-hint");
        Div people = new Div(table, empty);
        people.addClassNames("card", "lus-map-people");
        return people;
    }

    private NativeTableHeaderCell heading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableHeaderCell hiddenHeading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        Span text = new Span(words.get(key));
        text.addClassName("for-listeners");
        cell.add(text);
        cell.getElement().setAttribute("scope", "col");
        cell.addClassName("lus-narrow");
        return cell;
    }

    /** Shows what is kept; what is being typed and where the focus is stay as they are. */
    private void refresh() {
        map = parts.maps().get(caseId);
        layout = MapPicture.layout(map);
        canvas.show(map, layout, words, parts.today());
        count.setText(words.get("lus.list.count", map.contacts().size()));
        empty.setVisible(map.contacts().isEmpty());
        Set<ContactId> here = new HashSet<>();
        for (ContactOnMap contact : map.contacts()) {
            here.add(contact.id());
            rowOf.computeIfAbsent(contact.id(), id -> {
                Row row = new Row(id);
                rows.add(row);
                return row;
            }).show(contact);
        }
        rowOf.entrySet().removeIf(entry -> {
            boolean gone = !here.contains(entry.getKey());
            if (gone) {
                rows.remove(entry.getValue());
            }
            return gone;
        });
    }

    /** Somebody in the list. */
    private class Row extends NativeTableRow {

        private final Button who = new Button();
        private final Span relation = new Span();
        private final Select<Integer> ring = new Select<>();
        private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());

        Row(ContactId id) {
            who.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            who.addClickListener(click -> open(id));
            relation.addClassName("lus-second");
            ring.setItems(1, 2, 3, 4, NO_RING);
            ring.setRenderer(new ComponentRenderer<>(NetworkMapEditor.this::ringChoice));
            ring.addClassName("lus-ring-choice");
            ring.addValueChangeListener(change -> ringChosen(id, change));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.addClickListener(click -> NetworkMapEditor.this.remove(id));
            NativeTableHeaderCell first = new NativeTableHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.add(who, relation);
            NativeTableCell last = new NativeTableCell(remove);
            last.addClassName("lus-narrow");
            add(first, new NativeTableCell(ring), last);
        }

        void show(ContactOnMap contact) {
            String nickname = contact.facts().nickname();
            who.setText(nickname);
            who.setAriaLabel(words.get("lus.list.open", nickname));
            relation.setText(second(contact));
            ring.setAriaLabel(words.get("lus.list.ringOf", nickname));
            ring.setValue(contact.facts().ring() == null ? NO_RING : contact.facts().ring().number());
            ring.setReadOnly(!map.editable());
            remove.setAriaLabel(words.get("lus.list.removeOf", nickname));
            remove.setTooltipText(words.get("lus.list.removeOf", nickname));
            remove.setVisible(map.editable() && !contact.standing().engaged());
        }
    }

    /** The number, and in the open list its name too. */
    private Span ringChoice(Integer number) {
        Span name = new Span(number == NO_RING ? words.get("lus.contact.noRing") : " · " + words.of(Ring.of(number)));
        name.addClassName("lus-ring-name");
        return new Span(new Span(number == NO_RING ? "– " : number.toString()), name);
    }

    private String second(ContactOnMap contact) {
        List<String> said = new ArrayList<>();
        String relation = words.relation(contact.facts());
        if (!relation.isEmpty()) {
            said.add(relation);
        }
        if (contact.standing() != Standing.NOT_ASKED) {
            said.add(words.standing(contact.standing()));
        } else if (contact.facts().wantsToInvite() != null) {
            said.add(words.get("lus.list.wants." + contact.facts().wantsToInvite()));
        }
        return String.join(" · ", said);
    }

    // ---- what people do

    private void addNamed(String typed) {
        List<String> added = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        String problem = words.get("lus.refused.nickname");
        for (String each : typed.split("[,;\\n]")) {
            if (each.isBlank()) {
                continue;
            }
            switch (parts.maps().add(caseId, ContactFacts.named(each))) {
                case Outcome.Done<ContactOnMap> done -> added.add(done.value().facts().nickname());
                case Outcome.Refused<ContactOnMap> no -> {
                    refused.add(each.strip());
                    problem = words.get(no.refusals().getFirst().key());
                }
                default -> refused.add(each.strip());
            }
        }
        if (added.isEmpty() || !refused.isEmpty()) {
            name.giveBack(String.join(", ", refused), problem);
        }
        if (!added.isEmpty()) {
            refresh();
            say(words.get("lus.said.added", String.join(", ", added)), null);
        }
    }

    private void dropped(ContactId id, double x, double y) {
        Optional<MapLayout.Drop> drop = layout.drop(x, y);
        Optional<ContactOnMap> contact = map.find(id);
        if (drop.isEmpty() || contact.isEmpty() || !map.editable()) {
            canvas.settle();
            return;
        }
        move(contact.get(), contact.get().facts().at(drop.get().ring(), drop.get().sector(), drop.get().spot()));
    }

    private void stepped(ContactId id, int step) {
        map.find(id).filter(contact -> map.editable()).ifPresent(contact -> {
            Ring from = contact.facts().ring();
            // those who wait stand outside of the outer ring
            int to = (from == null ? Ring.values().length + 1 : from.number()) + step;
            if (to >= 1 && to <= Ring.values().length + 1) {
                Ring ring = to > Ring.values().length ? null : Ring.of(to);
                move(contact, contact.facts().at(ring, null, ring == null ? null : contact.facts().spot()));
            }
        });
    }

    private void ringChosen(ContactId id, AbstractField.ComponentValueChangeEvent<Select<Integer>, Integer> change) {
        if (change.isFromClient() && change.getValue() != null) {
            Ring ring = change.getValue() == NO_RING ? null : Ring.of(change.getValue());
            map.find(id).ifPresent(contact -> move(contact, contact.facts().at(ring, null, null)));
        }
    }

    private void move(ContactOnMap contact, ContactFacts to) {
        ContactFacts from = contact.facts();
        change(contact, to, now -> {
            String where = now.facts().ring() == null
                    ? words.get("lus.said.waits", now.facts().nickname())
                    : words.get("lus.said.moved", now.facts().nickname(), now.facts().ring().number(), words.of(now.facts().ring()));
            say(where, () -> map.find(now.id()).ifPresent(
                    current -> change(new ContactOnMap(now.id(), now.version(), now.facts(), now.addedAt(), now.standing(), null), from,
                            back -> say(words.get("lus.said.undone"), null))));
        });
    }

    /** Keeps other facts of somebody and shows what came of it. */
    private void change(ContactOnMap contact, ContactFacts to, Consumer<ContactOnMap> then) {
        Outcome<ContactOnMap> outcome = parts.maps().change(caseId, contact.id(), contact.version(), to);
        refresh();
        switch (outcome) {
            case Outcome.Done<ContactOnMap> done -> then.accept(done.value());
            case Outcome.Refused<ContactOnMap> refused -> sayProblem(words.get(refused.refusals().getFirst().key()));
            case Outcome.ChangedBefore<ContactOnMap> before -> sayProblem(before.byName().isEmpty()
                    ? words.get("lus.said.changed", before.now().facts().nickname())
                    : words.get("lus.said.changedBy", before.byName(), before.now().facts().nickname()));
            case Outcome.Gone<ContactOnMap> gone -> sayProblem(words.get("lus.said.gone", contact.facts().nickname()));
        }
    }

    private void open(ContactId id) {
        map.find(id).filter(contact -> map.editable()).ifPresent(contact -> {
            ContactDialog dialog = new ContactDialog(parts, caseId, map.personName(), contact, words,
                    now -> {
                        refresh();
                        say(words.get("lus.said.saved", now.facts().nickname()), null);
                    },
                    contact.standing().engaged() ? null : asked -> remove(asked.id()));
            dialog.open();
        });
    }

    private void remove(ContactId id) {
        Optional<ContactOnMap> contact = map.find(id);
        if (contact.isEmpty() || !map.editable()) {
            return;
        }
        Outcome<NetworkMaps.Removed> outcome = parts.maps().remove(caseId, id);
        refresh();
        switch (outcome) {
            case Outcome.Done<NetworkMaps.Removed> done ->
                    say(words.get("lus.said.removed", done.value().nickname()), () -> putBack(done.value()));
            case Outcome.Refused<NetworkMaps.Removed> refused -> sayProblem(words.get(refused.refusals().getFirst().key()));
            default -> sayProblem(words.get("lus.said.gone", contact.get().facts().nickname()));
        }
    }

    private void putBack(NetworkMaps.Removed removed) {
        Outcome<ContactOnMap> outcome = parts.maps().putBack(caseId, removed);
        refresh();
        if (outcome instanceof Outcome.Refused<ContactOnMap> refused) {
            sayProblem(words.get(refused.refusals().getFirst().key()));
        } else {
            say(words.get("lus.said.undone"), null);
        }
    }

    // ---- what the page says back

    private void say(String sentence, @Nullable Runnable undo) {
        said.removeAll();
        said.removeClassNames("quiet", "problem");
        said.add(new Span(sentence));
        if (undo != null) {
            Button button = new Button(words.get("lus.said.undo"), click -> {
                quiet();
                undo.run();
            });
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            said.add(button);
        }
    }

    private void sayProblem(String sentence) {
        say(sentence, null);
        said.addClassName("problem");
    }

    private void quiet() {
        said.removeAll();
        said.addClassName("quiet");
    }
}
