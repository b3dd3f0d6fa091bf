package be.omringd.coaching.ui;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.coaching.CoachingPages;
import be.omringd.organisation.Organisation;
import be.omringd.organisation.Organisations;
import be.omringd.place.Places;
import be.omringd.shell.SearchSource;
import be.omringd.shell.Texts;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The organisations, from anywhere: those in the register, for who may read it. */
@Component
class OrganisationsFound implements SearchSource {

    private final Organisations organisations;
    private final Texts texts;
    private final Places places;
    private final CurrentActor currentActor;

    OrganisationsFound(Organisations organisations, Texts texts, Places places, CurrentActor currentActor) {
        this.organisations = organisations;
        this.texts = texts;
        this.places = places;
        this.currentActor = currentActor;
    }

    @Override
    public Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    public boolean isForReader() {
        return currentActor.get().has(Role.TRAINER) || currentActor.get().has(Role.MANAGER);
    }

    @Override
    public Found find(String typed, Locale locale, int limit) {
        Matches<Organisation> called = organisations.called(SearchWords.of(typed), limit);
        return new Found(called.found().stream().map(one -> new Hit(
                one.name(), List.of(texts.get(locale, "organisation.kind." + one.kind().name()), places.label(one.placeCode(), locale)), "",
                CoachingPages.organisation(one.id()))).toList(), called.alike());
    }
}
