package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.form.FormValues;
import be.omringd.inbox.HandlesTask;
import be.omringd.inbox.CurrentTask;
import be.omringd.inbox.ui.TaskView;
import be.omringd.lus.ContactId;
import be.omringd.lus.ContactOnMap;
import be.omringd.lus.InvitationFacts;
import be.omringd.lus.InvitedBy;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.NetworkMapChanged;
import be.omringd.lus.Standing;
import be.omringd.lus.WantsToInvite;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Choosing from the map whom to ask, by whom and in which words. Nobody yet is an answer too. */
@HandlesTask("lus/choose-invitees")
class ChooseInviteesTask implements TaskView {

    private final LusParts parts;

    ChooseInviteesTask(LusParts parts) {
        this.parts = parts;
    }

    @Override
    public Screen open(CurrentTask task, FormValues draft, Host host) {
        Chooser chooser = new Chooser(parts, task.caseId(), draft, host);
        return new Screen() {
            @Override
            public Component component() {
                return chooser;
            }

            @Override
            public FormValues values() {
                return chooser.values();
            }
        };
    }

    @StyleSheet("context://lus/lus.css")
    private static class Chooser extends Div {

        private final LusParts parts;
        private final CaseId caseId;
        private final Host host;
        private final MapWords words;
        private final NativeTable table = new NativeTable();
        private final NativeTableBody body = table.addBody();
        private final Map<ContactId, Row> rows = new LinkedHashMap<>();
        private final Paragraph sum = new Paragraph();
        private final TextArea said = new TextArea();
        private final Map<ContactId, InvitedBy> drafted = new LinkedHashMap<>();
        private final boolean fresh;
        private NetworkMap map;

        Chooser(LusParts parts, CaseId caseId, FormValues draft, Host host) {
            this.parts = parts;
            this.caseId = caseId;
            this.host = host;
            this.words = new MapWords(parts.texts(), getLocale());
            this.fresh = draft.isEmpty();
            this.map = parts.maps().get(caseId);
            addClassName("lus-map");
            draft.list("invitees").forEach(row -> read(row, drafted));

            Paragraph intro = new Paragraph(words.get("lus.choose.intro", map.personName()));
            Anchor edit = new Anchor(LusPages.network(caseId), words.get("lus.choose.toMap"));
            NativeTableRow head = new NativeTableRow();
            head.add(heading("lus.choose.ask"), heading("lus.choose.wants"), heading("lus.choose.by"));
            table.getHead().add(head);
            table.addClassName("lus-table");
            table.getCaption().setText(words.get("lus.choose.caption"));
            said.setLabel(words.get("lus.choose.words"));
            said.setHelperText(words.get("lus.choose.words.help", map.personName()));
            said.setMaxLength(2000);
            said.setMinRows(4);
            said.setWidthFull();
            said.setMaxWidth("46rem");
            said.setValue(draft.text("words").orElse(""));
            said.setValueChangeMode(ValueChangeMode.LAZY);
            said.setValueChangeTimeout(500);
            said.addValueChangeListener(change -> changed(change.isFromClient()));
            sum.getElement().setAttribute("role", "status");
            sum.addClassName("lus-note");
            add(intro, new Paragraph(edit), table, said, sum);
            parts.live().refresh(this, NetworkMapChanged.class, event -> event.caseId().equals(caseId), this::refresh);
            refresh();
        }

        private static void read(FormValues row, Map<ContactId, InvitedBy> drafted) {
            try {
                InvitedBy by = InvitationFacts.of(row).invitedBy();
                row.text("contactId").ifPresent(id -> drafted.put(ContactId.of(id), by == null ? InvitedBy.BOTH : by));
            } catch (IllegalArgumentException notAnId) {
                // a draft of another shape: the user chooses anew
            }
        }

        /** Shows who is on the map now; what was chosen stays chosen. */
        private void refresh() {
            map = parts.maps().get(caseId);
            List<ContactOnMap> candidates = map.contacts().stream()
                    .filter(contact -> contact.standing() != Standing.YES)
                    .sorted(Comparator
                            .comparing((ContactOnMap contact) -> contact.facts().wantsToInvite() == null
                                    ? WantsToInvite.MAYBE
                                    : contact.facts().wantsToInvite())
                            .thenComparing(contact -> contact.facts().ring() == null ? 9 : contact.facts().ring().number()))
                    .toList();
            rows.entrySet().removeIf(entry -> {
                boolean gone = candidates.stream().noneMatch(contact -> contact.id().equals(entry.getKey()));
                if (gone) {
                    body.remove(entry.getValue());
                }
                return gone;
            });
            candidates.forEach(contact -> rows.computeIfAbsent(contact.id(), id -> {
                Row row = new Row(contact, fresh ? preselected(contact) : drafted.containsKey(id), drafted.get(id));
                body.add(row);
                return row;
            }).show(contact));
            table.setVisible(!rows.isEmpty());
            count();
        }

        /** Whom the person would like to have, and who did not say no; after a "later" only from that day on. */
        private boolean preselected(ContactOnMap contact) {
            WantsToInvite wants = contact.facts().wantsToInvite();
            LocalDate again = contact.askAgainOn();
            return (wants == WantsToInvite.YES || wants == WantsToInvite.MAYBE)
                    && contact.standing() != Standing.NO
                    && contact.standing() != Standing.NO_ANSWER
                    && (again == null || !again.isAfter(parts.today()));
        }

        private void count() {
            long chosen = rows.values().stream().filter(Row::chosen).count();
            sum.setText(rows.isEmpty()
                    ? words.get("lus.choose.empty")
                    : chosen == 0 ? words.get("lus.choose.none") : words.get("lus.choose.sum", chosen));
        }

        private void changed(boolean byUser) {
            count();
            if (byUser) {
                host.changed();
            }
        }

        FormValues values() {
            List<Map<String, Object>> chosen = new ArrayList<>();
            rows.forEach((id, row) -> {
                if (row.chosen()) {
                    chosen.add(Map.of("contactId", id.toString(), "invitedBy", row.by().name()));
                }
            });
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("invitees", chosen);
            values.put("words", said.getValue());
            return FormValues.of(values);
        }

        private NativeTableHeaderCell heading(String key) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get(key));
            cell.getElement().setAttribute("scope", "col");
            return cell;
        }

        private class Row extends NativeTableRow {

            private final Checkbox ask = new Checkbox();
            private final Span second = new Span();
            private final Span wants = new Span();
            private final Select<InvitedBy> by = new Select<>();

            Row(ContactOnMap contact, boolean chosen, @Nullable InvitedBy who) {
                ask.setValue(chosen);
                by.setItems(InvitedBy.values());
                by.setItemLabelGenerator(each -> words.get("lus.InvitedBy." + each, map.personName()));
                by.setValue(who == null ? InvitedBy.BOTH : who);
                by.setVisible(chosen);
                ask.addValueChangeListener(change -> {
                    by.setVisible(change.getValue());
                    changed(change.isFromClient());
                });
                by.addValueChangeListener(change -> changed(change.isFromClient()));
                second.addClassName("lus-second");
                NativeTableHeaderCell first = new NativeTableHeaderCell();
                first.getElement().setAttribute("scope", "row");
                first.add(ask, second);
                add(first, new NativeTableCell(wants), new NativeTableCell(by));
            }

            void show(ContactOnMap contact) {
                ask.setLabel(contact.facts().nickname());
                by.setAriaLabel(words.get("lus.choose.byFor", contact.facts().nickname()));
                List<String> about = new ArrayList<>();
                Consumer<String> say = text -> {
                    if (!text.isEmpty()) {
                        about.add(text);
                    }
                };
                say.accept(words.relation(contact.facts()));
                say.accept(contact.facts().ring() == null ? "" : words.ring(contact.facts().ring()));
                if (contact.standing() != Standing.NOT_ASKED && contact.standing() != Standing.CHOSEN) {
                    say.accept(contact.askAgainOn() == null
                            ? words.standing(contact.standing())
                            : words.get("lus.choose.again", words.standing(contact.standing()), contact.askAgainOn().format(
                                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()))));
                }
                second.setText(String.join(" · ", about));
                wants.setText(contact.facts().wantsToInvite() == null ? "" : words.of(contact.facts().wantsToInvite()));
            }

            boolean chosen() {
                return ask.getValue();
            }

            InvitedBy by() {
                return by.getValue() == null ? InvitedBy.BOTH : by.getValue();
            }
        }
    }
}
