package be.omringd.search.ui;

import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.place.Places;
import be.omringd.search.SearchState;
import be.omringd.search.SearchSummary;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The search for a volunteer in the file: where it stands, whom we look for, who was asked and what they said, what comes next. */
@org.springframework.stereotype.Component
class SearchSection implements CaseFileSection {

    private final Searches searches;
    private final Places places;
    private final Texts texts;

    SearchSection(Searches searches, Places places, Texts texts) {
        this.searches = searches;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "search.section.title";
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        List<SearchSummary> all = searches.of(file.id());
        return all.isEmpty() ? Optional.empty() : Optional.of(new Section(all, new SearchWords(texts, places, UI.getCurrent().getLocale())));
    }

    /** The newest search in full; those before behind a fold. */
    @StyleSheet("context://search/search.css")
    static class Section extends Div {

        private static final List<SearchState> LADDER =
                List.of(SearchState.SEARCHING_NETWORK, SearchState.SEARCHING_POOL, SearchState.PROPOSED, SearchState.TRIAL, SearchState.MATCHED);

        private final SearchWords words;

        Section(List<SearchSummary> all, SearchWords words) {
            this.words = words;
            addClassName("search-section");
            add(search(all.getFirst()));
            for (SearchSummary before : all.subList(1, all.size())) {
                Details fold = new Details(words.get("search.section.before", words.day(before.openedAt())), search(before));
                fold.addClassName("search-before");
                add(fold);
            }
        }

        private Component search(SearchSummary search) {
            Div part = new Div();
            part.addClassName("search-one");
            Paragraph now = new Paragraph(words.get("search.now." + search.state().name(), words.day(search.stateSince())));
            now.addClassName("search-now");
            part.add(now);
            if (!search.state().isOver() || search.state() == SearchState.MATCHED) {
                part.add(ladder(search));
            }
            next(search).ifPresent(part::add);
            search.need().ifPresent(need -> part.add(new H3(words.get("search.need.title")), new NeedCard(need, words)));
            if (!search.candidates().isEmpty()) {
                part.add(new H3(words.get("search.asked.title")), asked(search));
            }
            return part;
        }

        private Component ladder(SearchSummary search) {
            OrderedList ladder = new OrderedList();
            ladder.addClassName("search-ladder");
            ladder.getElement().setAttribute("aria-label", words.get("search.ladder.label"));
            int now = LADDER.indexOf(search.state());
            for (int rung = 0; rung < LADDER.size(); rung++) {
                ListItem item = new ListItem(new Span(words.get("search.rung." + LADDER.get(rung).name())));
                if (rung == now) {
                    item.addClassName("now");
                    item.getElement().setAttribute("aria-current", "step");
                } else if (rung < now) {
                    item.addClassName("before");
                }
                ladder.add(item);
            }
            return ladder;
        }

        private Optional<Component> next(SearchSummary search) {
            if (search.state() == SearchState.MATCHED || search.state() == SearchState.CANCELLED) {
                return Optional.empty();
            }
            String next = search.waitingUntil() != null
                    ? words.get("search.next.waiting", words.day(search.waitingUntil()))
                    : words.get("search.next." + search.state().name());
            Span label = new Span(words.get("search.next.title"));
            label.addClassName("search-next-label");
            return Optional.of(new Paragraph(label, new Span(" " + next)));
        }

        private Component asked(SearchSummary search) {
            UnorderedList list = new UnorderedList();
            list.addClassName("search-asked");
            for (SearchSummary.Approached one : search.candidates().reversed()) {
                Anchor name = new Anchor("vrijwilligers/" + one.volunteerId(), one.name());
                name.addClassName("search-name");
                Span outcome = new Span(words.get("search.outcome." + one.outcome()));
                outcome.addClassName("tag");
                switch (one.outcome()) {
                    case "MATCHED" -> outcome.addClassName("green");
                    case "ACTIVE" -> outcome.addClassName("blue");
                    default -> { }
                }
                Div head = new Div(name, outcome);
                head.addClassName("search-asked-head");
                Paragraph said = new Paragraph(said(one));
                list.add(new ListItem(head, said));
            }
            return list;
        }

        private String said(SearchSummary.Approached one) {
            List<String> sentences = new ArrayList<>();
            sentences.add(words.get("search.asked." + one.channel().name(), words.day(one.approachedAt())));
            if (one.personAnswer() != null) {
                sentences.add(words.get("search.said.person." + one.personAnswer()) + reason(one.personReason()));
                sentences.add(words.get("search.said.volunteer." + one.volunteerAnswer()) + reason(one.volunteerReason()));
            }
            if (one.metOn() != null) {
                sentences.add(words.get("search.said.met", words.day(one.metOn())));
            }
            if (one.personAfterTrial() != null) {
                sentences.add(words.get("search.said.personAfter." + one.personAfterTrial()));
            }
            if (one.volunteerAfterTrial() != null) {
                sentences.add(words.get("search.said.volunteerAfter." + one.volunteerAfterTrial()));
            }
            return String.join(" ", sentences);
        }

        private static String reason(String reason) {
            return (reason == null || reason.isBlank() ? "" : " (" + reason.strip() + ")") + ".";
        }
    }
}
