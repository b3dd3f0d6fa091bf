package be.omringd.lus.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.lus.NetworkMap;
import be.omringd.lus.NetworkMapChanged;
import be.omringd.lus.Ring;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import java.util.Comparator;
import java.util.Optional;

/** The network of a person on the page of their file: the picture, the same people in a list, the group. */
@org.springframework.stereotype.Component
class LusSection implements CaseFileSection {

    private final LusParts parts;

    LusSection(LusParts parts) {
        this.parts = parts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "lus.section.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return parts.maps().find(file.id()).map(map -> new Part(parts, map));
    }

    @StyleSheet("context://lus/lus.css")
    private static class Part extends Div {

        private final LusParts parts;
        private final CaseId caseId;
        private final MapWords words;

        Part(LusParts parts, NetworkMap map) {
            this.parts = parts;
            this.caseId = map.caseId();
            this.words = new MapWords(parts.texts(), UI.getCurrent().getLocale());
            addClassName("lus-map");
            parts.live().refresh(this, NetworkMapChanged.class, event -> event.caseId().equals(caseId),
                    () -> show(parts.maps().get(caseId)));
            show(map);
        }

        private void show(NetworkMap map) {
            removeAll();
            Anchor open = new Anchor(LusPages.network(caseId), words.get(map.editable() ? "lus.section.edit" : "lus.section.open"));
            GroupPanel group = new GroupPanel(parts, caseId, map.personName(), false, false, words);
            if (map.contacts().isEmpty()) {
                add(new Paragraph(words.get("lus.section.empty")), new Paragraph(open), group);
                return;
            }
            MapCanvas canvas = new MapCanvas(false);
            canvas.show(map, MapPicture.layout(map), words, parts.today());
            Div columns = new Div(canvas, new Div(list(map), group));
            columns.addClassName("lus-section-columns");
            add(new Paragraph(open), columns);
        }

        private NativeTable list(NetworkMap map) {
            NativeTable table = new NativeTable();
            table.addClassName("lus-table");
            table.getCaption().setText(words.get("lus.list.count", map.contacts().size()));
            NativeTableRow head = new NativeTableRow();
            for (String key : new String[] {"lus.list.who", "lus.list.ring", "lus.list.group"}) {
                NativeTableHeaderCell cell = new NativeTableHeaderCell(words.get(key));
                cell.getElement().setAttribute("scope", "col");
                head.add(cell);
            }
            table.getHead().add(head);
            NativeTableBody body = table.addBody();
            map.contacts().stream()
                    .sorted(Comparator.comparing(contact -> contact.facts().ring() == null ? 9 : contact.facts().ring().number()))
                    .forEach(contact -> {
                        Ring ring = contact.facts().ring();
                        NativeTableHeaderCell who = new NativeTableHeaderCell(contact.facts().nickname());
                        who.getElement().setAttribute("scope", "row");
                        Span relation = new Span(words.relation(contact.facts()));
                        relation.addClassName("lus-second");
                        who.add(relation);
                        NativeTableRow row = new NativeTableRow();
                        row.add(who, new NativeTableCell(ring == null ? words.get("lus.contact.noRing") : words.ring(ring)),
                                new NativeTableCell(words.standing(contact.standing())));
                        body.add(row);
                    });
            return table;
        }
    }
}
