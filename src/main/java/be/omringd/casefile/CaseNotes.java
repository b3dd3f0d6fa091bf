package be.omringd.casefile;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseNote.Before;
import be.omringd.casefile.CaseNote.Colleague;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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

    private final KeptNotes notes;
    private final CaseFiles files;
    private final NoteDrafts drafts;
    private final NoteRules rules;
    private final NoteMentions mentions;
    private final CurrentActor currentActor;

    CaseNotes(KeptNotes notes, CaseFiles files, NoteDrafts drafts, NoteRules rules, NoteMentions mentions, CurrentActor currentActor) {
        this.notes = notes;
        this.files = files;
        this.drafts = drafts;
        this.rules = rules;
        this.mentions = mentions;
        this.currentActor = currentActor;
    }

    /**
     * Something that cannot be kept as it is.
     *
     * @param field name of the part of {@link NewNote}; {@code note} where it is the note as a whole
     * @param textKey key of the sentence that says what to do
     * @param about what stands at {0} in that sentence; empty where nothing does
     */
    public record Problem(String field, String textKey, String about) {

        Problem(String field, String textKey) {
            this(field, textKey, "");
        }
    }

    /** What somebody was typing when they stopped. */
    public record Draft(UUID noteId, NewNote content) {}

    /** Today in Belgium. */
    public LocalDate today() {
        return rules.today();
    }

    /** The colleagues whom a note on this file can call, by name: who may see it, but for who asks. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(CaseId caseId) {
        UUID me = author();
        return mentions.colleagues(files.get(caseId)).stream().filter(one -> !one.id().equals(me)).toList();
    }

    /**
     * Notes something, and tells the colleagues whom it calls. The same note a second time changes nothing.
     *
     * @param noteId chosen by the screen when it began
     * @return what is wrong with it; empty where it is kept
     */
    public List<Problem> write(CaseId caseId, UUID noteId, NewNote note) {
        CaseSummary file = files.lock(caseId);
        UUID author = author();
        NewNote clean = rules.clean(note);
        NoteMentions.Read read = mentions.read(file, clean, Set.of());
        List<Problem> problems = problems(file, clean, read);
        if (problems.isEmpty() && notes.find(noteId).isEmpty()) {
            notes.add(new NoteOnFile(noteId, caseId, read.note(), author, currentActor.get().name(), rules.now()), read.note().mentioned());
            files.note(caseId, NOTED, noteId.toString());
            drafts.drop(noteId, author);
            mentions.tell(caseId, noteId, author, read.note().mentioned());
        }
        return problems;
    }

    private List<Problem> problems(CaseSummary file, NewNote clean, NoteMentions.Read read) {
        return Stream.concat(rules.problems(file, clean).stream(), read.problems().stream()).toList();
    }

    /**
     * Puts an own note right. The timeline tells that it was, and keeps what it said before. Colleagues are told whom it calls only now.
     */
    public List<Problem> correct(CaseId caseId, UUID noteId, NewNote note) {
        CaseSummary file = files.lock(caseId);
        Optional<NoteOnFile> written = own(caseId, noteId);
        NewNote clean = rules.clean(note);
        NoteMentions.Read read = mentions.read(file, clean, notes.mentioned(noteId));
        List<Problem> problems = problems(file, clean, read);
        if (!problems.isEmpty()) {
            return problems;
        }
        if (written.filter(rules::canChange).isEmpty()) {
            return List.of(new Problem("note", "casefile.note.error.tooLate"));
        }
        notes.correct(written.get(), read.note(), rules.now());
        drafts.drop(noteId, author());
        mentions.tell(caseId, noteId, author(), read.note().mentioned());
        files.changed(caseId);
        return List.of();
    }

    /** Withdraws an own note: its words go, and what it said before; that it was there stays. False where that cannot be any more. */
    public boolean withdraw(CaseId caseId, UUID noteId) {
        files.hold(caseId);
        Optional<NoteOnFile> written = own(caseId, noteId).filter(rules::canChange);
        if (written.isEmpty() || !notes.withdraw(written.get(), rules.now())) {
            return false;
        }
        drafts.drop(noteId, author());
        mentions.takeBack(caseId, noteId);
        files.changed(caseId);
        return true;
    }

    /** The notes of a file by their id, the oldest first. */
    @Transactional(readOnly = true)
    public Map<UUID, CaseNote> of(CaseId caseId) {
        files.check(caseId);
        UUID reader = currentActor.get().userId();
        List<NoteOnFile> written = notes.of(caseId);
        Map<UUID, Set<UUID>> mentioned = notes.mentionedIn(caseId);
        Map<UUID, List<Before>> before = notes.before(caseId);
        Map<UUID, Colleague> called = mentions.called(Stream.concat(mentioned.values().stream().flatMap(Set::stream),
                Stream.concat(written.stream().map(NoteOnFile::content),
                        before.values().stream().flatMap(List::stream).map(Before::content))
                        .flatMap(note -> Stream.ofNullable(note.words())).flatMap(NamesInWords::named))
                .collect(Collectors.toSet()));
        Map<UUID, CaseNote> all = new LinkedHashMap<>();
        written.forEach(note -> {
            Set<UUID> ids = mentioned.getOrDefault(note.id(), Set.of());
            all.put(note.id(), new CaseNote(
                    note.id(), shown(note.content(), ids, called),
                    ids.stream().map(called::get).sorted(Comparator.comparing(Colleague::name)).toList(),
                    before.getOrDefault(note.id(), List.of()).stream()
                            .map(one -> before(one, called)).toList(),
                    note.writtenAt(), note.authorName(), note.correctedAt(), note.withdrawnAt(),
                    note.isBy(reader) && rules.canChange(note)));
        });
        return all;
    }

    private static Before before(Before kept, Map<UUID, Colleague> called) {
        List<Colleague> named = Stream.ofNullable(kept.content().words()).flatMap(NamesInWords::named).distinct().map(called::get).toList();
        return new Before(shown(kept.content(), Set.of(), called), kept.until(), named);
    }

    private static NewNote shown(NewNote kept, Set<UUID> mentioned, Map<UUID, Colleague> called) {
        return kept.saying(kept.words() == null ? null : NamesInWords.shown(kept.words(), called), mentioned);
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
        drafts.dropTalksWithVolunteer(caseId, from, until);
        notes.forgetTalksWithVolunteer(caseId, from, until);
    }

    /** With the words of its timeline a file forgets its notes. */
    @EventListener
    void on(CaseEvent.Erased erased) {
        notes.forget(erased.caseId());
        drafts.dropAllOf(erased.caseId());
    }

    // ---- who wrote it

    /** The note, if there is one; throws {@link AccessDeniedException} where somebody else wrote it, or where it is in another file. */
    private Optional<NoteOnFile> own(CaseId caseId, UUID noteId) {
        UUID author = author();
        Optional<NoteOnFile> note = notes.find(noteId);
        if (note.filter(one -> !one.isBy(author) || !one.caseId().equals(caseId.value())).isPresent()) {
            throw new AccessDeniedException("Only the author changes a note");
        }
        return note;
    }

    /** Notes are written by people. */
    private UUID author() {
        return currentActor.get().user();
    }
}
