package be.omringd.search.ui;

import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileSection;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.inbox.WorkItems;
import be.omringd.outreach.RecruitmentState;
import be.omringd.outreach.RecruitmentSummary;
import be.omringd.place.Places;
import be.omringd.search.Ladder;
import be.omringd.search.SearchRecruitments;
import be.omringd.search.SearchState;
import be.omringd.search.SearchSummary;
import be.omringd.search.SearchSummary.Approached;
import be.omringd.search.Searches;
import be.omringd.shell.Texts;
import be.omringd.volunteer.MissingPaper;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The search for a volunteer in the file: where it stands on the ladder, whom we look for, who was asked, what comes next and when. */
@org.springframework.stereotype.Component
class SearchSection implements CaseFileSection {

    private final Searches searches;
    private final Ladder ladder;
    private final SearchRecruitments recruitments;
    private final WorkItems items;
    private final Places places;
    private final Texts texts;

    SearchSection(Searches searches, Ladder ladder, SearchRecruitments recruitments, WorkItems items, Places places, Texts texts) {
        this.searches = searches;
        this.ladder = ladder;
        this.recruitments = recruitments;
        this.items = items;
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
    public boolean shownOn(CaseKind kind) {
        return CaseFileSection.withGroup(kind);
    }

    @Override
    public Optional<Component> create(CaseSummary file) {
        List<SearchSummary> all = searches.of(file.id());
        return all.isEmpty() ? Optional.empty() : Optional.of(new Section(file.calledName(), all, items.openIn(file.id())));
    }

    /** The newest search in full; those before behind a fold. */
    @StyleSheet("context://search/search.css")
    class Section extends Div {

        /** Tasks of a search: the nearest day among those that are open is when its next step is planned. */

        private final transient SearchWords words;
        private final transient List<WorkItemSummary> open;

        Section(String person, List<SearchSummary> all, List<WorkItemSummary> open) {
            this.words = new SearchWords(texts, places, UI.getCurrent().getLocale(), person);
            this.open = open.stream().filter(item -> item.isIn("volunteer-search") || item.isIn("volunteer-appeal")).toList();
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
            SearchState state = state(search);
            List<RecruitmentSummary> calls = recruitments.of(search.id());
            Paragraph now = new Paragraph(words.get("search.now." + state.name(), words.day(search.stateSince())));
            now.addClassName("search-now");
            part.add(now);
            papers(search).or(() -> next(search, state, calls)).ifPresent(part::add);
            if (!search.rungs().isEmpty() || !search.candidates().isEmpty()) {
                part.add(new LadderView(search, calls, words, texts, rung -> ladder.mayChoose(search.id(), rung),
                        (rung, reason) -> ladder.choose(search.id(), rung, reason)));
            }
            search.need().ifPresent(need -> part.add(new H3(words.get("search.need.title")), new NeedCard(need, words)));
            return part;
        }

        /** Where a decision is asked, that is where it stands, whatever the rung. */
        private SearchState state(SearchSummary search) {
            return !search.state().isOver() && open.stream().anyMatch(item -> item.isAt("decideAfterPool"))
                    ? SearchState.DECIDING
                    : search.state();
        }

        /** What both of them wait for. Here too because a search on an older diagram has no task for it. */
        private Optional<Component> papers(SearchSummary search) {
            return search.candidates().stream().filter(Approached::waitsToBegin).findFirst().flatMap(waiting -> {
                Set<MissingPaper> missing = searches.missingPapers(search.id());
                if (missing.isEmpty()) {
                    return Optional.empty();
                }
                String papers = missing.stream().sorted().map(paper -> words.get("volunteer.missing." + paper.name()))
                        .collect(Collectors.joining(", "));
                Paragraph told = new Paragraph(words.get("search.papers.waits", papers) + " ");
                told.addClassName("search-waits");
                told.add(new Anchor(VolunteerPages.volunteer(waiting.volunteerId()), words.get("search.papers.who", waiting.name())));
                return Optional.of(told);
            });
        }

        private Optional<Component> next(SearchSummary search, SearchState state, List<RecruitmentSummary> calls) {
            if (state == SearchState.MATCHED || state == SearchState.CANCELLED) {
                return Optional.empty();
            }
            List<String> next = new ArrayList<>();
            next.add(search.waitingUntil() != null
                    ? words.get("search.next.waiting", words.day(search.waitingUntil()))
                    : words.get("search.next." + state.name()));
            Optional<Instant> closes =
                    calls.stream().filter(call -> call.state() == RecruitmentState.ONLINE).flatMap(call -> call.online().stream())
                            .map(RecruitmentSummary.Online::until).findFirst();
            closes.ifPresent(day -> next.add(words.get("search.next.closes", words.day(day))));
            if (closes.isEmpty() && !state.isOver()) {
                open.stream().map(WorkItemSummary::dueAt).filter(Objects::nonNull).min(Comparator.naturalOrder())
                        .ifPresent(day -> next.add(words.get("search.next.due", words.day(day))));
            }
            Span label = new Span(words.get("search.next.title"));
            label.addClassName("search-next-label");
            return Optional.of(new Paragraph(label, new Span(" " + String.join(" ", next))));
        }
    }
}
