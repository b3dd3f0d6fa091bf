package be.omringd.casefile;

import be.omringd.database.UtcMoments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are typing in notes, each for their own eyes. Callers have checked the access to the file. */
@Component
class NoteDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(CaseId caseId, UUID noteId, UUID author, NewNote typed) {
        drop(noteId, author);
        jdbc.sql("""
                        insert into case_note_draft (note_id, case_id, author_id, kind, held_on, with_whom, who, words, by_when, person_knows,
                            mentioned, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(noteId.toString(), caseId.toString(), author.toString())
                .param(name(typed.kind())).param(typed.on()).param(name(typed.with()))
                .param(typed.who()).param(typed.words()).param(typed.byWhen())
                .param(typed.personKnows()).param(typed.mentioned().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param(UtcMoments.stored(clock.instant()))
                .update();
    }

    /** The last one of this author: of a new note, or of the correction of this one. */
    Optional<CaseNotes.Draft> find(CaseId caseId, @Nullable UUID noteId, UUID author) {
        String which = noteId == null ? "not exists (select 1 from case_note n where n.id = d.note_id)" : "d.note_id = :note";
        return jdbc.sql("select * from case_note_draft d where d.case_id = :file and d.author_id = :author and " + which
                + " order by d.kept_at desc limit 1")
                .param("file", caseId.toString()).param("author", author.toString())
                .param("note", noteId == null ? "" : noteId.toString())
                .query((row, n) -> new CaseNotes.Draft(UUID.fromString(row.getString("note_id")), new NewNote(
                        value(NoteKind.class, row.getString("kind")), row.getObject("held_on", LocalDate.class),
                        value(NoteWith.class, row.getString("with_whom")), row.getString("who"), row.getString("words"),
                        row.getObject("by_when", LocalDate.class), row.getBoolean("person_knows"), ids(row.getString("mentioned")))))
                .optional();
    }

    void drop(UUID noteId, UUID author) {
        jdbc.sql("delete from case_note_draft where note_id = ? and author_id = ?").params(noteId.toString(), author.toString()).update();
    }

    void dropAllOf(CaseId caseId) {
        jdbc.sql("delete from case_note_draft where case_id = ?").param(caseId.toString()).update();
    }

    /** Of talks with a volunteer in this time, and of what puts one right: also where that says now that it was with others. */
    void dropTalksWithVolunteer(CaseId caseId, LocalDate from, LocalDate until) {
        jdbc.sql("""
                delete from case_note_draft where case_id = :file and (with_whom = :with and held_on >= :from and held_on < :until
                    or note_id in (select n.id from case_note n
                        where n.case_id = :file and n.with_whom = :with and n.held_on >= :from and n.held_on < :until)
                    or note_id in (select b.note_id from case_note_before b join case_note n on n.id = b.note_id
                        where n.case_id = :file and b.with_whom = :with and b.held_on >= :from and b.held_on < :until))""")
                .param("file", caseId.toString()).param("with", NoteWith.VOLUNTEER.name()).param("from", from).param("until", until)
                .update();
    }

    private static Set<UUID> ids(@Nullable String text) {
        return text == null || text.isEmpty() ? Set.of() : Arrays.stream(text.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
