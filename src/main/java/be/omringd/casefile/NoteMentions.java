package be.omringd.casefile;

import be.omringd.access.Actor;
import be.omringd.access.Users;
import be.omringd.casefile.CaseNote.Colleague;
import be.omringd.casefile.CaseNotes.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which colleagues a note can call, and calls: those who may see its file. Callers have checked the access. */
@Component
class NoteMentions {

    private final Users users;
    private final ApplicationEventPublisher events;

    NoteMentions(Users users, ApplicationEventPublisher events) {
        this.users = users;
        this.events = events;
    }

    /**
     * A note whose words were looked through for names.
     *
     * @param note as it is kept, with all whom it calls
     */
    record Read(NewNote note, List<Problem> problems) {}

    /** Who may see the file, by name. */
    List<Colleague> colleagues(CaseSummary file) {
        return List.copyOf(reach(file).values());
    }

    /**
     * Finds whom a note calls.
     *
     * @param before whom it called before: they stay, also where they have left or work elsewhere now
     */
    Read read(CaseSummary file, NewNote note, Set<UUID> before) {
        Map<UUID, Colleague> reach = reach(file);
        called(before).forEach(reach::putIfAbsent);
        Map<UUID, Colleague> others = users.active().stream().filter(user -> !reach.containsKey(user.user()))
                .collect(Collectors.toMap(Actor::user, NoteMentions::colleague, (one, same) -> one));
        NamesInWords words = note.words() == null ? new NamesInWords("", Set.of(), Set.of())
                : NamesInWords.read(note.words(), reach.values(), others.values(), note.mentioned());
        Set<UUID> called = new LinkedHashSet<>(note.mentioned());
        called.addAll(words.named());
        List<Problem> problems = new ArrayList<>();
        words.unclear().forEach(word -> problems.add(new Problem("words", "casefile.note.error.whom", word)));
        called.stream().filter(one -> !reach.containsKey(one)).forEach(one -> problems.add(new Problem(
                words.named().contains(one) ? "words" : "mentioned", "casefile.note.error.mayNotSee", name(others.get(one), one))));
        return new Read(note.saying(note.words() == null ? null : words.kept(), called), problems);
    }

    /** These colleagues, as they are called now. */
    Map<UUID, Colleague> called(Collection<UUID> ids) {
        Map<UUID, String> names = users.names(ids);
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> new Colleague(id, names.getOrDefault(id, ""))));
    }

    /** Tells that a note calls these colleagues. */
    void tell(CaseId caseId, UUID noteId, UUID author, Set<UUID> colleagues) {
        if (!colleagues.isEmpty()) {
            events.publishEvent(new MentionedInNote(caseId, noteId, author, colleagues));
        }
    }

    /** Tells that a note calls nobody any more, since it was taken back. */
    void takeBack(CaseId caseId, UUID noteId) {
        events.publishEvent(new NoteWithdrawn(caseId, noteId));
    }

    private Map<UUID, Colleague> reach(CaseSummary file) {
        return users.active().stream().filter(user -> user.isColleague() && user.mayWorkIn(file.scope()))
                .sorted(Comparator.comparing(Actor::name, String.CASE_INSENSITIVE_ORDER))
                .collect(Collectors.toMap(Actor::user, NoteMentions::colleague, (one, same) -> one, LinkedHashMap::new));
    }

    private String name(@Nullable Colleague known, UUID id) {
        return known == null ? users.name(id) : known.name();
    }

    private static Colleague colleague(Actor user) {
        return new Colleague(user.user(), user.name());
    }
}
