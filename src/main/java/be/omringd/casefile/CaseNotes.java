package be.omringd.casefile;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
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

    private final Notes notes;
    private final CaseFiles files;
    private final NoteDrafts drafts;
    private final NoteRules rules;
    private final CurrentActor currentActor;
    private final Clock clock;

    CaseNotes(Notes notes, CaseFiles files, NoteDrafts drafts, NoteRules rules, CurrentActor currentActor, Clock clock) {
        this.notes = notes;
        this.files = files;
        this.drafts = drafts;
        this.rules = rules;
        this.currentActor = currentActor;
        this.clock = clock;
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
        return rules.today();
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
        NewNote clean = rules.clean(note);
        List<Problem> problems = rules.problems(file, clean);
        if (problems.isEmpty() && notes.findById(noteId).isEmpty()) {
            notes.save(new NoteOnFile(noteId, caseId, clean, author, currentActor.get().name(), clock.instant()));
            files.note(caseId, NOTED, noteId.toString());
            drafts.drop(noteId, author);
        }
        return problems;
    }

    /** Puts an own note right. The timeline tells that it was. */
    public List<Problem> correct(CaseId caseId, UUID noteId, NewNote note) {
        CaseSummary file = files.lock(caseId);
        Optional<NoteOnFile> written = own(caseId, noteId);
        NewNote clean = rules.clean(note);
        List<Problem> problems = rules.problems(file, clean);
        if (!problems.isEmpty()) {
            return problems;
        }
        if (written.filter(rules::canChange).isEmpty()) {
            return List.of(new Problem("note", "casefile.note.error.tooLate"));
        }
        written.get().correct(clean, clock.instant());
        drafts.drop(noteId, author());
        files.changed(caseId);
        return List.of();
    }

    /** Withdraws an own note: its words go, that it was there stays. False where that cannot be any more. */
    public boolean withdraw(CaseId caseId, UUID noteId) {
        files.hold(caseId);
        Optional<NoteOnFile> written = own(caseId, noteId).filter(rules::canChange);
        if (written.isEmpty() || !written.get().withdraw(clock.instant())) {
            return false;
        }
        drafts.drop(noteId, author());
        files.changed(caseId);
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
                note.isBy(reader) && rules.canChange(note))));
        return all;
    }

    // ---- what is being typed

    /** Keeps what somebody is typing, for their own eyes, until the note is there or they let it go. */
    public void keepDraft(CaseId caseId, UUID noteId, NewNote typed) {
        files.check(caseId);
        UUID author = author();
        own(caseId, noteId);
        drafts.keep(caseId, noteId, author, typed);
    }

    /** What the current user was typing in this file: of a new note, or of the correction of this one. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(CaseId caseId, @Nullable UUID noteId) {
        files.check(caseId);
        return drafts.find(caseId, noteId, author());
    }

    /** Lets go of what was typed. */
    public void dropDraft(CaseId caseId, UUID noteId) {
        files.check(caseId);
        drafts.drop(noteId, author());
    }

    // ---- when its time is over

    /** Erases what notes of this time tell of talks with a volunteer whose data are erased. For managers. */
    public void forgetTalksWithVolunteer(CaseId caseId, LocalDate from, LocalDate until) {
        files.hold(caseId);
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers erase");
        }
        notes.forgetWords(caseId.value(), NoteWith.VOLUNTEER, from, until);
        drafts.dropTalksWithVolunteer(caseId, from, until);
    }

    /** With the words of its timeline a file forgets its notes. */
    @EventListener
    void on(CaseEvent.Erased erased) {
        notes.deleteOf(erased.caseId().value());
        drafts.dropAllOf(erased.caseId());
    }

    // ---- who wrote it

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
        return currentActor.get().user();
    }

    interface Notes extends JpaRepository<NoteOnFile, UUID> {

        List<NoteOnFile> findByCaseIdOrderByWrittenAtAscIdAsc(UUID caseId);

        @Modifying(flushAutomatically = true)
        @Query("delete from NoteOnFile n where n.caseId = :caseId")
        void deleteOf(UUID caseId);

        @Modifying(flushAutomatically = true, clearAutomatically = true)
        @Query("""
                update NoteOnFile n set n.words = null, n.who = null, n.byWhen = null
                where n.caseId = :caseId and n.withWhom = :with and n.heldOn >= :from and n.heldOn < :until""")
        void forgetWords(UUID caseId, NoteWith with, LocalDate from, LocalDate until);
    }
}
