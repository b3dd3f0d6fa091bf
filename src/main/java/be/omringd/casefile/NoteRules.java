package be.omringd.casefile;

import be.omringd.shell.Moments;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a note has to say, and for how long its author may change it. */
@Component
class NoteRules {

    /** Further away than these it is a slip of the keyboard. */
    private static final Period AT_MOST_AGO = Period.ofYears(10);
    private static final Period AT_MOST_AHEAD = Period.ofYears(2);

    private final Clock clock;
    private final Duration changeWithin;

    NoteRules(Clock clock, @Value("${omringd.notes.change-within}") Duration changeWithin) {
        this.clock = clock;
        this.changeWithin = changeWithin;
    }

    /** Today in Belgium. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    Instant now() {
        return clock.instant();
    }

    boolean canChange(NoteOnFile note) {
        return note.canChange(changeWithin, now());
    }

    /** What is missing or wrong. */
    List<CaseNotes.Problem> problems(CaseSummary file, NewNote note) {
        List<CaseNotes.Problem> problems = new ArrayList<>();
        if (file.isErased()) {
            return List.of(new CaseNotes.Problem("note", "casefile.note.error.erased"));
        }
        if (note.kind() == null) {
            problems.add(new CaseNotes.Problem("kind", "casefile.note.error.kind"));
        }
        if (note.on() == null) {
            problems.add(new CaseNotes.Problem("on", "casefile.note.error.on"));
        } else if (note.on().isAfter(today())) {
            problems.add(new CaseNotes.Problem("on", "casefile.note.error.future"));
        } else if (note.on().isBefore(today().minus(AT_MOST_AGO))) {
            problems.add(new CaseNotes.Problem("on", "casefile.note.error.longAgo"));
        }
        if (note.with() == null || !NoteWith.in(file.kind()).contains(note.with())) {
            problems.add(new CaseNotes.Problem("with", "casefile.note.error.with"));
        } else if (note.with() == NoteWith.OTHER && (note.who() == null || note.who().length() > CaseNotes.LONGEST_WHO)) {
            problems.add(new CaseNotes.Problem("who", note.who() == null ? "casefile.note.error.who" : "casefile.person.tooLong"));
        }
        if (note.words() == null || note.words().length() > CaseNotes.LONGEST_WORDS) {
            problems.add(new CaseNotes.Problem("words", note.words() == null ? "casefile.note.error.words" : "casefile.person.tooLong"));
        }
        if (note.byWhen() != null && note.on() != null && note.byWhen().isBefore(note.on())) {
            problems.add(new CaseNotes.Problem("byWhen", "casefile.note.error.byWhen"));
        } else if (note.byWhen() != null && note.byWhen().isAfter(today().plus(AT_MOST_AHEAD))) {
            problems.add(new CaseNotes.Problem("byWhen", "casefile.note.error.farAhead"));
        }
        return problems;
    }

    /** As it is kept. */
    NewNote clean(NewNote note) {
        return new NewNote(
                note.kind(), note.on(), note.with(), note.with() == NoteWith.OTHER ? TypedText.lineOrNull(note.who()) : null,
                TypedText.linesOrNull(note.words()), note.byWhen(), note.personKnows(), note.mentioned());
    }
}
