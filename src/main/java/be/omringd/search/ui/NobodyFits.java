package be.omringd.search.ui;

import be.omringd.search.Proposals.ShortList;
import be.omringd.search.Proposals.Sought;
import be.omringd.volunteer.Obstacle;
import be.omringd.volunteer.Volunteers.KeptAway;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Why the list is empty: what keeps most volunteers away, and what would help. */
class NobodyFits extends Div {

    NobodyFits(ShortList list, Sought sought, SearchWords words) {
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
                .max(Comparator.comparingInt(away -> away.getValue().only()))
                .ifPresent(away -> add(new Paragraph(words.get("search.widen." + away.getKey().name(), away.getValue().only(), sought.radiusKm()))));
    }
}
