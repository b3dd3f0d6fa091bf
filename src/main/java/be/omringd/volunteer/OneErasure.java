package be.omringd.volunteer;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.engine.Ids;
import be.omringd.person.People;
import be.omringd.person.PersonId;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.VolunteerEvent.VolunteerErased;
import be.omringd.volunteer.YearlyLists.YearlyList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases one person, or one list: all of it or nothing. A part of {@link Erasures}, which looks at who may. */
@Component
@Transactional
class OneErasure {

    enum Outcome { ERASED, CHANGED, ERASED_BEFORE }

    private final Volunteers.Register register;
    private final Candidacies candidacies;
    private final Papers papers;
    private final VolunteerRules rules;
    private final People people;
    private final Places places;
    private final CaseFiles files;
    private final ObjectProvider<YearlyLists> lists;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    OneErasure(Volunteers.Register register, Candidacies candidacies, Papers papers, VolunteerRules rules, People people,
            Places places, CaseFiles files, ObjectProvider<YearlyLists> lists, CurrentActor currentActor,
            ApplicationEventPublisher events, JdbcClient jdbc) {
        this.register = register;
        this.candidacies = candidacies;
        this.papers = papers;
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
    Outcome erase(VolunteerId id) {
        List<UUID> all = together(id.value());
        List<CaseId> about = filesAbout(all);
        // the files first, as everybody does
        boolean closed = about.stream().map(files::lock).filter(file -> file.status() != CaseStatus.CLOSED).findAny().isEmpty();
        Volunteer volunteer = register.lock(id.value()).orElseThrow();
        if (volunteer.erasedOn() != null) {
            return Outcome.ERASED_BEFORE;
        }
        // between the reading and the lock somebody may have come back, or another entry may have been taken together with this one
        if (!closed || !volunteer.isPast(rules.today()) || !together(id.value()).equals(all) || !filesAbout(all).equals(about)) {
            return Outcome.CHANGED;
        }
        boolean candidate = candidacies.findById(id.value()).filter(its -> !its.isCleared()).isPresent();
        log(candidate ? ErasureKind.CANDIDATE : ErasureKind.VOLUNTEER, volunteer.keepUntil(), 1);
        List<VolunteerId> entries = all.stream().map(VolunteerId::new).toList();
        entries.forEach(entry -> forget(entry, entries));
        about.forEach(files::erase);
        events.publishEvent(new VolunteerChanged(id));
        return Outcome.ERASED;
    }

    private void forget(VolunteerId entry, List<VolunteerId> entries) {
        events.publishEvent(new VolunteerErased(entry, entries));
        UUID id = entry.value();
        Volunteer volunteer = register.lock(id).orElseThrow();
        Place municipality = municipality(volunteer.person());
        candidacies.findById(id).ifPresent(Candidacy::erase);
        candidacies.forgetSubmissions(id);
        candidacies.forgetOthersAlike(id);
        papers.erase(entry);
        people.erase(volunteer.person(), municipality.code(), rules.today());
        volunteer.erase(municipality, rules.today());
    }

    private Place municipality(PersonId person) {
        return places.get(places.get(people.get(person).placeCode()).nisCode());
    }

    /** False where it is gone, or must be there still. */
    boolean eraseList(int year) {
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

    /** This entry of the register and those that were taken together with it, at once or by way of another one. */
    private List<UUID> together(UUID id) {
        List<UUID> all = new ArrayList<>(List.of(id));
        for (int i = 0; i < all.size(); i++) {
            register.mergedInto(all.get(i)).stream().filter(other -> !all.contains(other)).forEach(all::add);
        }
        return all;
    }

    private List<CaseId> filesAbout(List<UUID> ids) {
        return ids.stream().flatMap(id -> register.personOf(id).stream()).flatMap(person -> files.about(new PersonId(person)).stream())
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }
}
