package be.omringd.casefile;

import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The person of the file, the words on its timeline and the notes. */
@Component
class FactsOfPerson implements KnownFacts {

    private final CaseFiles files;
    private final CaseNotes notes;

    FactsOfPerson(CaseFiles files, CaseNotes notes) {
        this.files = files;
        this.notes = notes;
    }

    @Override
    public Collection<Fact> of(CaseId id) {
        return Stream.of(
                Stream.ofNullable(files.get(id).contact()).flatMap(KnownFacts::ofPerson),
                files.timeline(id).stream().filter(entry -> !entry.kind().equals(CaseNotes.NOTED))
                        .flatMap(entry -> Fact.of(Kind.NOTES, entry.detail())),
                notes.of(id).values().stream().map(CaseNote::content)
                        .flatMap(note -> Stream.concat(Fact.of(Kind.NICKNAME, note.who()), Fact.of(Kind.NOTES, note.words()))))
                .flatMap(facts -> facts)
                .toList();
    }
}
