package be.omringd.search.ui;

import be.omringd.form.ui.ChoiceField;
import be.omringd.search.Proposals;
import be.omringd.search.SearchId;
import be.omringd.volunteer.VolunteerSummary;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells of any volunteer whom one names why they are not proposed. */
class WhyNotBox extends Details {

    private final ChoiceField<VolunteerSummary> who;
    private final Paragraph why = new Paragraph();

    WhyNotBox(Proposals proposals, SearchId search, SearchWords words) {
        addClassName("search-why-not");
        who = new ChoiceField<>(words.locale(), typed -> onlyOne(proposals.others(search, typed, 0, 2)));
        setSummaryText(words.get("search.whyNot.title"));
        who.setLabel(words.get("search.whyNot.label"));
        who.setHelperText(words.get("search.whyNot.help"));
        who.setClearButtonVisible(true);
        who.setItemLabelGenerator(one -> one.person().fullName() + ", " + words.volunteers().placeName(one.person().placeCode()));
        who.setItems(query -> find(proposals, search, query));
        who.addValueChangeListener(change -> {
            why.setText(change.getValue() == null
                    ? ""
                    : proposals.whyNot(search, change.getValue().id()).map(words::whyNot).orElse(""));
            why.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        });
        why.getElement().setAttribute("role", "status");
        add(who, why);
    }

    private static Optional<VolunteerSummary> onlyOne(List<VolunteerSummary> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Stream<VolunteerSummary> find(Proposals proposals, SearchId search, Query<VolunteerSummary, String> query) {
        return proposals.others(search, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream();
    }
}
