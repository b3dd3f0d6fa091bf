package be.omringd.retention.internal;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.engine.Ids;
import be.omringd.onboarding.Onboarding;
import be.omringd.person.People;
import be.omringd.person.PersonId;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.retention.ErasureKind;
import be.omringd.retention.Erasures;
import be.omringd.retention.YearlyLists;
import be.omringd.retention.YearlyLists.YearlyList;
import be.omringd.volunteer.EndedVolunteers;
import be.omringd.volunteer.EndedVolunteers.Term;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.VolunteerEvent.VolunteerErased;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases one person, or one list: all of it or nothing. A part of {@link Erasures}, which looks at who may. */
@Component
@Transactional
public class OneErasure {

    public enum Outcome { ERASED, CHANGED, ERASED_BEFORE }

    private final EndedVolunteers ended;
    private final Onboarding onboarding;
    private final VolunteerRules rules;
    private final People people;
    private final Places places;
    private final CaseFiles files;
    private final ObjectProvider<YearlyLists> lists;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    OneErasure(EndedVolunteers ended, Onboarding onboarding, VolunteerRules rules, People people, Places places, CaseFiles files,
            ObjectProvider<YearlyLists> lists, CurrentActor currentActor, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.ended = ended;
        this.onboarding = onboarding;
        this.rules = rules;
        this.people = people;
        this.places = places;
        this.files = files;
        this.lists = lists;
        this.currentActor = currentActor;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Erases somebody, with the entries of the register that were taken together with theirs. */
    public Outcome erase(VolunteerId id) {
        List<VolunteerId> all = ended.together(id);
        List<CaseId> about = filesAbout(all);
        // the files first, as everybody does
        boolean closed = about.stream().map(files::lock).filter(file -> file.status() != CaseStatus.CLOSED).findAny().isEmpty();
        Term term = ended.lock(id);
        if (term == Term.ERASED) {
            return Outcome.ERASED_BEFORE;
        }
        // between the reading and the lock somebody may have come back, or another entry may have been taken together with this one
        if (!closed || term == Term.RUNS || !ended.together(id).equals(all) || !filesAbout(all).equals(about)) {
            return Outcome.CHANGED;
        }
        Onboarding.Ended end = onboarding.ends(List.of(id)).get(id);
        log(end != null && !end.becameVolunteer() ? ErasureKind.CANDIDATE : ErasureKind.VOLUNTEER, ended.keptUntil(id), 1);
        all.forEach(entry -> forget(entry, all));
        about.forEach(files::erase);
        events.publishEvent(new VolunteerChanged(id));
        return Outcome.ERASED;
    }

    private void forget(VolunteerId entry, List<VolunteerId> entries) {
        events.publishEvent(new VolunteerErased(entry, entries));
        PersonId person = ended.people(List.of(entry)).getFirst();
        Place municipality = municipality(person);
        onboarding.erase(entry);
        people.erase(person, municipality.code(), rules.today());
        ended.erase(entry, municipality);
    }

    private Place municipality(PersonId person) {
        return places.get(places.get(people.get(person).placeCode()).nisCode());
    }

    /** False where it is gone, or must be there still. */
    public boolean eraseList(int year) {
        YearlyLists all = lists.getIfAvailable();
        if (all == null) {
            return false;
        }
        Optional<YearlyList> list = all.endingBefore(rules.today()).stream().filter(one -> one.year() == year).findFirst();
        list.ifPresent(one -> {
            all.erase(year);
            log(ErasureKind.EXPENSES, one.keptUntil(), one.volunteers());
        });
        return list.isPresent();
    }

    /** Those of one day together: what is written down tells how many, and of nobody when exactly. */
    private void log(ErasureKind kind, LocalDate keptUntil, int howMany) {
        Actor actor = currentActor.get();
        jdbc.sql("""
                        insert into erasure (id, kind, kept_until, erased_on, erased_by, erased_by_name, how_many)
                        values (:id, :kind, :until, :today, :by, :name, :many)
                        on duplicate key update how_many = how_many + :many""")
                .param("id", Ids.next().toString()).param("kind", kind.name()).param("until", keptUntil).param("today", rules.today())
                .param("by", actor.userId().toString()).param("name", actor.name()).param("many", howMany)
                .update();
    }

    private List<CaseId> filesAbout(List<VolunteerId> entries) {
        return ended.people(entries).stream().flatMap(person -> files.about(person).stream())
                .sorted(Comparator.comparing(CaseId::toString)).toList();
    }
}
