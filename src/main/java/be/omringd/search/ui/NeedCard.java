package be.omringd.search.ui;

import be.omringd.search.Need;
import be.omringd.search.Preferences;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Whom we look for, in a few lines. */
class NeedCard extends Div {

    NeedCard(Need need, SearchWords words) {
        addClassName("search-need");
        DescriptionList list = new DescriptionList();
        line(list, words.get("search.need.where"),
                words.get("search.need.within", words.volunteers().placeName(need.placeCode()), need.radiusKm()));
        if (!need.languages().isEmpty()) {
            line(list, words.get("search.need.languages"), words.volunteers().languages(need.languages()));
        }
        if (need.frequency() != null) {
            line(list, words.get("search.need.frequency"), words.get("search.frequency." + need.frequency().name()));
        }
        if (need.minorsInvolved()) {
            line(list, words.get("search.need.minors"), words.get("search.need.minors.yes"));
        }
        Preferences preferences = need.preferences();
        told(list, "search.need.when", words.volunteers().parts(preferences.when()), words);
        told(list, "search.need.interests", words.volunteers().interests(preferences.wishes().interests()), words);
        told(list, "search.need.pace",
                preferences.wishes().pace() == null ? "" : words.volunteers().pace(preferences.wishes().pace()), words);
        told(list, "search.need.experience", words.experiences(preferences.wishes().experience()), words);
        told(list, "search.need.ages", words.ages(preferences.wishes().ages()), words);
        told(list, "search.need.noGoTraits", words.volunteers().traits(preferences.noGo()), words);
        if (need.wishes() != null) {
            line(list, words.get("search.need.wishes"), need.wishes());
        }
        if (need.noGo() != null) {
            line(list, words.get("search.need.noGo"), need.noGo());
        }
        add(list);
    }

    private static void told(DescriptionList list, String key, String value, SearchWords words) {
        if (!value.isEmpty()) {
            line(list, words.get(key), value);
        }
    }

    private static void line(DescriptionList list, String term, String value) {
        Span words = new Span(value);
        words.addClassName("search-words");
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(words));
    }
}
