package be.omringd.search.ui;

import be.omringd.matching.KeptAway;
import be.omringd.matching.Obstacle;
import be.omringd.search.Need;
import be.omringd.search.Proposals;
import be.omringd.search.Proposals.ShortList;
import be.omringd.search.Proposals.Sought;
import be.omringd.search.Proposals.WhyNot;
import be.omringd.search.SearchId;
import be.omringd.volunteer.ui.VolunteerPages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Why the list is empty: what keeps most volunteers away, and what would help. Each sentence that says that some fit for the rest opens
 * who they are; where they live too far, one press looks as far as the nearest of them.
 */
class NobodyFits extends Div {

    /** As many as one looks through; who is farther away than these is no help. */
    private static final int MOST = 20;
    private static final int STEP_KM = 5;

    private final Proposals proposals;
    private final SearchId search;
    private final SearchWords words;
    private final IntConsumer farther;

    NobodyFits(Proposals proposals, SearchId search, ShortList list, Sought sought, SearchWords words, IntConsumer farther) {
        this.proposals = proposals;
        this.search = search;
        this.words = words;
        this.farther = farther;
        addClassName("search-nobody");
        getElement().setAttribute("role", "status");
        add(new Paragraph(words.get("search.pool.empty")));
        List<Map.Entry<Obstacle, KeptAway>> most = list.keptAway().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(KeptAway::all).reversed())).toList();
        UnorderedList reasons = new UnorderedList();
        most.forEach(away -> reasons.add(new ListItem(words.get("search.away." + away.getKey().name(), away.getValue().all(),
                sought.radiusKm(), words.volunteers().languages(sought.languages()), words.volunteers().parts(sought.when()),
                words.volunteers().traits(sought.noGo())))));
        add(reasons);
        most.stream().filter(away -> away.getValue().only() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(KeptAway::only).reversed()))
                .forEach(away -> add(fitForTheRest(away.getKey(), away.getValue().only(), sought.radiusKm())));
    }

    private Component fitForTheRest(Obstacle obstacle, int all, int radiusKm) {
        List<WhyNot> people = proposals.onlyKeptAwayBy(search, obstacle, MOST);
        UnorderedList list = new UnorderedList();
        list.addClassName("search-for-the-rest");
        people.forEach(one -> list.add(line(one)));
        Div content = new Div(list);
        if (all > people.size()) {
            content.add(new Paragraph(words.get("search.widen.more", all - people.size())));
        }
        Details opens = new Details(words.get("search.widen." + obstacle.name(), all, radiusKm), content);
        opens.addClassName("search-widen");
        Div part = new Div(opens);
        nearest(obstacle, people).ifPresent(km -> {
            Button look = new Button(words.get("search.widen.farther", km), click -> farther.accept(km));
            look.setDisableOnClick(true);
            part.add(look);
        });
        return part;
    }

    private Component line(WhyNot one) {
        String name = one.volunteer().person().fullName();
        Anchor page = new Anchor(VolunteerPages.volunteer(one.volunteer().id()), name, AnchorTarget.BLANK);
        page.setAriaLabel(words.get("search.pool.moreAbout", name));
        String place = words.volunteers().placeName(one.volunteer().person().placeCode());
        long km = Math.round(one.km());
        Span where = new Span(km < 1 ? words.get("search.widen.here", place) : words.get("search.widen.where", place, km));
        where.addClassName("quiet");
        Span why = new Span(words.whyNot(one));
        ListItem line = new ListItem(page, where, why);
        line.addClassName("search-label");
        return line;
    }

    /** How far to look to find the nearest of them, in steps of five; empty where looking farther is no help. */
    private static Optional<Integer> nearest(Obstacle obstacle, List<WhyNot> people) {
        if (obstacle != Obstacle.OUTSIDE_SEARCH || people.isEmpty()) {
            return Optional.empty();
        }
        int km = (int) Math.ceil(people.getFirst().km() / STEP_KM) * STEP_KM;
        return Optional.of(km).filter(enough -> enough <= Need.FARTHEST);
    }
}
