package be.omringd.linkgroup.ui;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.Candidate;
import be.omringd.linkgroup.KeptApart;
import be.omringd.linkgroup.WhoWaits;
import be.omringd.place.Places;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** With whom somebody who waits for a link group is not brought together. It never stands on paper. */
@org.springframework.stereotype.Component
class KeptApartSection implements CaseFileSection {

    private final KeptApart apart;
    private final WhoWaits whoWaits;
    private final Places places;
    private final Texts texts;

    KeptApartSection(KeptApart apart, WhoWaits whoWaits, Places places, Texts texts) {
        this.apart = apart;
        this.whoWaits = whoWaits;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public String titleKey() {
        return "linkgroup.apart.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        return file.phase() == RequestPhase.ORIENTED_LINK ? Optional.of(new Apart(file)) : Optional.empty();
    }

    @StyleSheet("context://linkgroup/linkgroup.css")
    private final class Apart extends Div {

        private final CaseSummary file;
        private final LinkWords words = new LinkWords(texts, places, UI.getCurrent().getLocale());
        private final Div list = new Div();
        private final ComboBox<Candidate> who = new ComboBox<>(words.get("linkgroup.apart.choose"));

        Apart(CaseSummary file) {
            this.file = file;
            addClassNames("link-apart", "not-on-paper");
            Paragraph why = new Paragraph(words.get("linkgroup.apart.why", file.calledName()));
            why.addClassName("quiet");
            who.setHelperText(words.get("linkgroup.apart.choose.help"));
            who.setItemLabelGenerator(one -> one.name() + ", " + one.place().name());
            who.setManualValidation(true);
            who.addValueChangeListener(change -> who.setInvalid(false));
            Button add = new Button(words.get("linkgroup.apart.add"), click -> add());
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div choose = new Div(who, add);
            choose.addClassName("link-choose");
            add(list, why, choose);
            show();
        }

        private void show() {
            List<CaseSummary> others = apart.from(file.id());
            Set<CaseId> known = others.stream().map(CaseSummary::id).collect(Collectors.toSet());
            who.setItems(whoWaits.all().stream().filter(one -> !one.caseId().equals(file.id()) && !known.contains(one.caseId())).toList());
            list.removeAll();
            if (others.isEmpty()) {
                list.add(new Paragraph(words.get("linkgroup.apart.none")));
                return;
            }
            UnorderedList names = new UnorderedList();
            others.forEach(other -> {
                Button remove = new Button(words.get("linkgroup.apart.remove"), click -> {
                    apart.letTogether(file.id(), other.id());
                    show();
                });
                remove.setAriaLabel(words.get("linkgroup.apart.removeOf", other.title()));
                remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                names.add(new ListItem(new Anchor(CaseFilePages.file(other.id()), other.title()), remove));
            });
            list.add(names);
        }

        private void add() {
            Candidate chosen = who.getValue();
            if (chosen == null) {
                who.setErrorMessage(words.get("linkgroup.apart.choose.missing"));
                who.setInvalid(true);
                who.focus();
                return;
            }
            if (!apart.keep(file.id(), chosen.caseId())) {
                Notification.show(words.get("linkgroup.apart.changed"), 6000, Notification.Position.BOTTOM_CENTER);
            }
            show();
        }
    }
}
