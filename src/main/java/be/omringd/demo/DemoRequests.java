package be.omringd.demo;

import static be.omringd.demo.DemoStories.pick;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.demo.Destination.Turn;
import be.omringd.form.FormValues;
import be.omringd.inbox.CurrentTask;
import be.omringd.intake.Intake;
import be.omringd.intake.NewRequest;
import be.omringd.intake.PersonKnows;
import be.omringd.intake.RequestChannel;
import be.omringd.intake.RequestSource;
import be.omringd.intake.RequesterRole;
import be.omringd.person.ContactDetails;
import be.omringd.place.Place;
import be.omringd.place.Places;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the people of invented cases ask: where they live, how their request came in, and what they answer in the tasks. */
@Component
class DemoRequests {

    private final Intake intake;
    private final CaseFiles files;
    private final Places places;
    private final Clock clock;

    DemoRequests(Intake intake, CaseFiles files, Places places, Clock clock) {
        this.intake = intake;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    /** Where somebody of this number lives. */
    String placeCode(int number) {
        return places.search(DemoPeople.postcode(number), 1, Texts.DUTCH).getFirst().code();
    }

    /** Where the case of this number is. */
    Place place(int number, Destination destination) {
        String postcode = destination.home() == null ? DemoPeople.postcode(number) : destination.home();
        return places.search(postcode, 1, Texts.DUTCH).getFirst();
    }

    /** The case of this number, for which somebody asks where nobody did before. */
    CaseId ask(int number, Destination destination) {
        Place place = place(number, destination);
        ContactDetails person = DemoPeople.person(number, place.code());
        boolean self = destination.turn() != Turn.PERSON_DOES_NOT_KNOW && number % 4 != 1;
        boolean french = person.language().equals("fr");
        NewRequest request = new NewRequest(
                UUID.nameUUIDFromBytes(("demo " + number).getBytes(StandardCharsets.UTF_8)),
                self ? RequesterRole.SELF : pick(List.of(RequesterRole.FAMILY, RequesterRole.PROFESSIONAL, RequesterRole.FRIEND), number),
                self ? null : DemoPeople.person(number + 1000, place.code()).fullName(),
                self ? PersonKnows.YES : destination.turn() == Turn.PERSON_DOES_NOT_KNOW ? PersonKnows.NO : PersonKnows.PARTLY,
                person.firstName(), person.phone(), person.mail(), place.code(), person.language(), person.contactPreference(),
                french ? pick(DemoStories.QUESTIONS_FR, number) : pick(DemoStories.QUESTIONS_NL, number), false,
                pick(List.of(RequestSource.values()), number));
        String reference = register(number, request).reference();
        CaseId caseId = intake.caseOf(reference).orElseThrow();
        if (files.get(caseId).person().lastName() == null) {
            files.changePerson(caseId, person);
        }
        return caseId;
    }

    /** What is answered in a task, after so many gatherings. */
    Optional<FormValues> answers(int number, CaseId caseId, Destination destination, int gatherings, CurrentTask task) {
        // only whom somebody asked for is reached or not
        int attempts = task.formKey().equals("intake/first-contact") ? intake.timesNotReached(caseId) : 0;
        return new DemoAnswers(number, place(number, destination).code(), destination, gatherings, attempts,
                LocalDate.now(clock.withZone(Moments.ZONE))).to(task);
    }

    /** One in three calls or writes; what came on paper was written down later. */
    private Intake.Registered register(int number, NewRequest request) {
        if (number % 3 != 0) {
            return intake.register(request);
        }
        LocalDate today = LocalDate.now(clock.withZone(Moments.ZONE));
        return intake.registerFor(
                request, number % 2 == 0 ? RequestChannel.PHONE : RequestChannel.PAPER, today.minusDays(number * 7L % 20));
    }
}
