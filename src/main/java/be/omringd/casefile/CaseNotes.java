package be.omringd.casefile;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.database.UtcMoments;
import be.omringd.shell.Moments;
import be.omringd.text.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the team notes on a file at any moment: a call, a visit, a message, an agreement. Whoever may work in the file may note and read;
 * only the author puts a note right or withdraws it, and only for a while, since others go on from what they read. See
 * docs/decisions/0026-between-two-tasks.md.
 */
@Service
@Transactional
public class CaseNotes {

    /** Key of a timeline entry that is a note; its detail is the id of the note. */
    public static final String NOTED = "casefile.event.noted";
    public static final int LONGEST_WHO = 120;
    public static final int LONGEST_WORDS = 2000;
    /** Further away than these it is a slip of the keyboard. */
    private static final Period AT_MOST_AGO = Period.ofYears(10);
    private static final Period AT_MOST_AHEAD = Period.ofYears(2);

    private final Notes notes;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration changeWithin;

    CaseNotes(Notes notes, CaseFiles files, CurrentActor currentActor, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock,
            @Value("${omringd.notes.change-within}") Duration changeWithin) {
        this.notes = notes;
        this.files = files;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.changeWithin = changeWithin;
    }

    /**
     * Something that cannot be kept as it is.
     *
     * @param field name of the part of {@link NewNote}; {@code note} where it is the note as a whole
     * @param textKey key of the sentence that says what to do
     */
    public record Problem(String field, String textKey) {}

    /** What somebody was typing when they stopped. */
    public record Draft(UUID noteId, NewNote content) {}

    /** Today in Belgium. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    /**
     * Notes something. The same note a second time changes nothing.
     *
     * @param noteId chosen by the screen when it began
     * @return what is wrong with it; empty where it is kept
     */
    public List<Problem> write(CaseId caseId, UUID noteId, NewNote note) {
        CaseSummary file = files.lock(caseId);
        UUID author = author();
        NewNote clean = clean(note);
        List<Problem> problems = problems(file, clean);
        if (problems.isEmpty() && notes.findById(noteId).isEmpty()) {
            notes.save(new NoteOnFile(noteId, caseId, clean, author, currentActor.get().name(), clock.instant()));
            files.note(caseId, NOTED, noteId.toString());
            forgetDraft(noteId, author);
        }
        return problems;
    }

    /** Puts an own note right. The timeline tells that it was. */
    public List<Problem> correct(CaseId caseId, UUID noteId, NewNote note) {
        CaseSummary file = files.lock(caseId);
        Optional<NoteOnFile> written = own(caseId, noteId);
        NewNote clean = clean(note);
        List<Problem> problems = problems(file, clean);
        if (!problems.isEmpty()) {
            return problems;
        }
        if (written.filter(this::canChange).isEmpty()) {
            return List.of(new Problem("note", "casefile.note.error.tooLate"));
        }
        written.get().correct(clean, clock.instant());
        forgetDraft(noteId, author());
        events.publishEvent(new CaseEvent.Changed(caseId));
        return List.of();
    }

    /** Withdraws an own note: its words go, that it was there stays. False where that cannot be any more. */
    public boolean withdraw(CaseId caseId, UUID noteId) {
        files.lock(caseId);
        Optional<NoteOnFile> written = own(caseId, noteId).filter(this::canChange);
        if (written.isEmpty() || !written.get().withdraw(clock.instant())) {
            return false;
        }
        forgetDraft(noteId, author());
        events.publishEvent(new CaseEvent.Changed(caseId));
        return true;
    }

    /** The notes of a file by their id, the oldest first. */
    @Transactional(readOnly = true)
    public Map<UUID, CaseNote> of(CaseId caseId) {
        files.check(caseId);
        UUID reader = currentActor.get().userId();
        Map<UUID, CaseNote> all = new LinkedHashMap<>();
        notes.findByCaseIdOrderByWrittenAtAscIdAsc(caseId.value()).forEach(note -> all.put(note.id(), new CaseNote(
                note.id(), note.content(), note.writtenAt(), note.authorName(), note.correctedAt(), note.withdrawnAt(),
                note.isBy(reader) && canChange(note))));
        return all;
    }

    // ---- what is being typed

    /** Keeps what somebody is typing, for their own eyes, until the note is there or they let it go. */
    public void keepDraft(CaseId caseId, UUID noteId, NewNote typed) {
        files.check(caseId);
        UUID author = author();
        own(caseId, noteId);
        forgetDraft(noteId, author);
        jdbc.sql("""
                        insert into case_note_draft (note_id, case_id, author_id, kind, held_on, with_whom, who, words, by_when, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(noteId.toString(), caseId.toString(), author.toString(), name(typed.kind()), typed.on(), name(typed.with()),
                        typed.who(), typed.words(), typed.byWhen(), UtcMoments.stored(clock.instant()))
                .update();
    }

    /** What the current user was typing in this file: of a new note, or of the correction of this one. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(CaseId caseId, @Nullable UUID noteId) {
        files.check(caseId);
        String which = noteId == null ? "not exists (select 1 from case_note n where n.id = d.note_id)" : "d.note_id = :note";
        return jdbc.sql("select * from case_note_draft d where d.case_id = :file and d.author_id = :author and " + which
                + " order by d.kept_at desc limit 1")
                .param("file", caseId.toString()).param("author", author().toString())
                .param("note", noteId == null ? "" : noteId.toString())
                .query((row, n) -> new Draft(UUID.fromString(row.getString("note_id")), new NewNote(
                        value(NoteKind.class, row.getString("kind")), row.getObject("held_on", LocalDate.class),
                        value(NoteWith.class, row.getString("with_whom")), row.getString("who"), row.getString("words"),
                        row.getObject("by_when", LocalDate.class))))
                .optional();
    }

    /** Lets go of what was typed. */
    public void dropDraft(CaseId caseId, UUID noteId) {
        files.check(caseId);
        forgetDraft(noteId, author());
    }

    private void forgetDraft(UUID noteId, UUID author) {
        jdbc.sql("delete from case_note_draft where note_id = ? and author_id = ?").params(noteId.toString(), author.toString()).update();
    }

    // ---- when its time is over

    /** Erases what notes of this time tell of talks with a volunteer whose data are erased. For managers. */
    public void forgetTalksWithVolunteer(CaseId caseId, LocalDate from, LocalDate until) {
        files.lock(caseId);
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers erase");
        }
        notes.forgetWords(caseId.value(), NoteWith.VOLUNTEER, from, until);
        jdbc.sql("delete from case_note_draft where case_id = ? and with_whom = 'VOLUNTEER' and held_on >= ? and held_on < ?")
                .params(caseId.toString(), from, until).update();
    }

    /** With the words of its timeline a file forgets its notes. */
    @EventListener
    void on(CaseEvent.Erased erased) {
        String id = erased.caseId().toString();
        jdbc.sql("delete from case_note where case_id = ?").param(id).update();
        jdbc.sql("delete from case_note_draft where case_id = ?").param(id).update();
    }

    // ---- what a note is

    private List<Problem> problems(CaseSummary file, NewNote note) {
        List<Problem> problems = new ArrayList<>();
        if (file.isErased()) {
            return List.of(new Problem("note", "casefile.note.error.erased"));
        }
        if (note.kind() == null) {
            problems.add(new Problem("kind", "casefile.note.error.kind"));
        }
        if (note.on() == null) {
            problems.add(new Problem("on", "casefile.note.error.on"));
        } else if (note.on().isAfter(today())) {
            problems.add(new Problem("on", "casefile.note.error.future"));
        } else if (note.on().isBefore(today().minus(AT_MOST_AGO))) {
            problems.add(new Problem("on", "casefile.note.error.longAgo"));
        }
        if (note.with() == null || !NoteWith.in(file.kind()).contains(note.with())) {
            problems.add(new Problem("with", "casefile.note.error.with"));
        } else if (note.with() == NoteWith.OTHER && (note.who() == null || note.who().length() > LONGEST_WHO)) {
            problems.add(new Problem("who", note.who() == null ? "casefile.note.error.who" : "casefile.person.tooLong"));
        }
        if (note.words() == null || note.words().length() > LONGEST_WORDS) {
            problems.add(new Problem("words", note.words() == null ? "casefile.note.error.words" : "casefile.person.tooLong"));
        }
        if (note.byWhen() != null && note.on() != null && note.byWhen().isBefore(note.on())) {
            problems.add(new Problem("byWhen", "casefile.note.error.byWhen"));
        } else if (note.byWhen() != null && note.byWhen().isAfter(today().plus(AT_MOST_AHEAD))) {
            problems.add(new Problem("byWhen", "casefile.note.error.farAhead"));
        }
        return problems;
    }

    private static NewNote clean(NewNote note) {
        return new NewNote(
                note.kind(), note.on(), note.with(), note.with() == NoteWith.OTHER ? TypedText.lineOrNull(note.who()) : null,
                TypedText.linesOrNull(note.words()), note.byWhen());
    }

    /** The note, if there is one; throws {@link AccessDeniedException} where somebody else wrote it, or where it is in another file. */
    private Optional<NoteOnFile> own(CaseId caseId, UUID noteId) {
        UUID author = author();
        Optional<NoteOnFile> note = notes.findById(noteId);
        if (note.filter(one -> !one.isBy(author) || !one.caseId().equals(caseId.value())).isPresent()) {
            throw new AccessDeniedException("Only the author changes a note");
        }
        return note;
    }

    /** Notes are written by people. */
    private UUID author() {
        Actor actor = currentActor.get();
        if (actor.userId() == null) {
            throw new AccessDeniedException("Notes have an author");
        }
        return actor.userId();
    }

    private boolean canChange(NoteOnFile note) {
        return note.canChange(changeWithin, clock.instant());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    interface Notes extends JpaRepository<NoteOnFile, UUID> {

        List<NoteOnFile> findByCaseIdOrderByWrittenAtAscIdAsc(UUID caseId);

        @Modifying(flushAutomatically = true, clearAutomatically = true)
        @Query("""
                update NoteOnFile n set n.words = null, n.who = null, n.byWhen = null
                where n.caseId = :caseId and n.withWhom = :with and n.heldOn >= :from and n.heldOn < :until""")
        void forgetWords(UUID caseId, NoteWith with, LocalDate from, LocalDate until);
    }
}
