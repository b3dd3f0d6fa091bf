package be.omringd.volunteer.ui;

import be.omringd.access.CurrentActor;
import be.omringd.place.Places;
import be.omringd.shell.SearchSource;
import be.omringd.shell.Texts;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.VolunteerLists;
import be.omringd.volunteer.VolunteerSummary;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The volunteers, from anywhere: those in the register, for who may read it. */
@Component
class VolunteersFound implements SearchSource {

    private final VolunteerLists volunteers;
    private final Texts texts;
    private final Places places;
    private final CurrentActor currentActor;

    VolunteersFound(VolunteerLists volunteers, Texts texts, Places places, CurrentActor currentActor) {
        this.volunteers = volunteers;
        this.texts = texts;
        this.places = places;
        this.currentActor = currentActor;
    }

    @Override
    public Kind kind() {
        return Kind.VOLUNTEER;
    }

    @Override
    public boolean isForReader() {
        return currentActor.get().isCaseworker();
    }

    @Override
    public Found find(String typed, Locale locale, int limit) {
        VolunteerWords words = new VolunteerWords(texts, places, locale);
        Matches<VolunteerSummary> called = volunteers.called(SearchWords.of(typed), limit);
        return new Found(called.found().stream().map(one -> new Hit(
                one.person().fullName(), List.of(words.place(one.person().placeCode()), words.status(one.status())), "",
                VolunteerPages.volunteer(one.id()))).toList(), called.alike());
    }
}
