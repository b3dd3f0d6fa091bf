package be.omringd.casefile;

import be.omringd.casefile.CaseNote.Before;
import be.omringd.database.UtcMoments;
import be.omringd.engine.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notes of files, each with whom it calls and with what it said before it was put right. Callers have checked the access. */
@Component
class KeptNotes {

    private final Notes notes;
    private final JdbcClient jdbc;

    KeptNotes(Notes notes, JdbcClient jdbc) {
        this.notes = notes;
        this.jdbc = jdbc;
    }

    void add(NoteOnFile note, Set<UUID> mentioned) {
        notes.saveAndFlush(note);
        mention(note.id(), mentioned);
    }

    /** The note says this from now on. */
    void correct(NoteOnFile note, NewNote content, Instant now) {
        NewNote before = note.content();
        if (note.correct(content, now)) {
            jdbc.sql("""
                            insert into case_note_before (id, note_id, replaced_at, kind, held_on, with_whom, who, words, by_when)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Ids.next().toString(), note.id().toString(), UtcMoments.stored(now), String.valueOf(before.kind()))
                    .param(before.on()).param(String.valueOf(before.with())).param(before.who()).param(before.words())
                    .param(before.byWhen()).update();
        }
        jdbc.sql("delete from case_note_mention where note_id = ?").param(note.id().toString()).update();
        mention(note.id(), content.mentioned());
    }

    private void mention(UUID note, Set<UUID> colleagues) {
        colleagues.forEach(one -> jdbc.sql("insert into case_note_mention (note_id, user_id) values (?, ?)")
                .params(note.toString(), one.toString()).update());
    }

    /** What it said goes, also what it said before. False where it is gone already. */
    boolean withdraw(NoteOnFile note, Instant now) {
        boolean gone = note.withdraw(now);
        jdbc.sql("delete from case_note_before where note_id = ?").param(note.id().toString()).update();
        jdbc.sql("delete from case_note_mention where note_id = ?").param(note.id().toString()).update();
        return gone;
    }

    Optional<NoteOnFile> find(UUID id) {
        return notes.findById(id);
    }

    /** The oldest first. */
    List<NoteOnFile> of(CaseId caseId) {
        return notes.findByCaseIdOrderByWrittenAtAscIdAsc(caseId.value());
    }

    Set<UUID> mentioned(UUID note) {
        return new HashSet<>(jdbc.sql("select user_id from case_note_mention where note_id = ?").param(note.toString())
                .query((row, n) -> UUID.fromString(row.getString(1))).list());
    }

    /** Whom the notes of a file call, by note. */
    Map<UUID, Set<UUID>> mentionedIn(CaseId caseId) {
        Map<UUID, Set<UUID>> all = new HashMap<>();
        jdbc.sql("select m.note_id, m.user_id from case_note_mention m join case_note n on n.id = m.note_id where n.case_id = ?")
                .param(caseId.toString())
                .query(row -> {
                    all.computeIfAbsent(UUID.fromString(row.getString(1)), note -> new HashSet<>()).add(UUID.fromString(row.getString(2)));
                });
        return all;
    }

    /** What the notes of a file said before they were put right, as it is kept, by note, the latest first. */
    Map<UUID, List<Before>> before(CaseId caseId) {
        Map<UUID, List<Before>> all = new HashMap<>();
        jdbc.sql("select b.* from case_note_before b join case_note n on n.id = b.note_id where n.case_id = ?"
                + " order by b.replaced_at desc, b.id desc").param(caseId.toString())
                .query(row -> {
                    all.computeIfAbsent(UUID.fromString(row.getString("note_id")), note -> new ArrayList<>()).add(new Before(new NewNote(
                            NoteKind.valueOf(row.getString("kind")), row.getObject("held_on", LocalDate.class),
                            NoteWith.valueOf(row.getString("with_whom")), row.getString("who"), row.getString("words"),
                            row.getObject("by_when", LocalDate.class)), UtcMoments.get(row, "replaced_at"), List.of()));
                });
        return all;
    }

    void forget(CaseId caseId) {
        notes.flush();
        jdbc.sql("delete from case_note_before where note_id in (select id from case_note where case_id = ?)").param(caseId.toString())
                .update();
        jdbc.sql("delete from case_note_mention where note_id in (select id from case_note where case_id = ?)").param(caseId.toString())
                .update();
        notes.deleteOf(caseId.value());
    }

    /** Of talks with a volunteer in this time only that they were stays; also where a note says since then that it was with others. */
    void forgetTalksWithVolunteer(CaseId caseId, LocalDate from, LocalDate until) {
        notes.flush();
        jdbc.sql("""
                delete b from case_note_before b join case_note n on n.id = b.note_id
                where n.case_id = :file and (n.with_whom = :with and n.held_on >= :from and n.held_on < :until
                    or b.with_whom = :with and b.held_on >= :from and b.held_on < :until)""")
                .param("file", caseId.toString()).param("with", NoteWith.VOLUNTEER.name()).param("from", from).param("until", until)
                .update();
        notes.forgetWords(caseId.value(), NoteWith.VOLUNTEER, from, until);
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
