package be.omringd.casefile;

import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The person of the file, the words on its timeline and the notes, also as they were before they were put right. */
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
                notes.of(id).values().stream().flatMap(FactsOfPerson::said))
                .flatMap(facts -> facts)
                .toList();
    }

    /** Colleagues who are called to a note are no secret. */
    private static Stream<Fact> said(CaseNote note) {
        return Stream.concat(Stream.of(note.content()), note.before().stream().map(CaseNote.Before::content)).flatMap(said -> {
            String words = said.words();
            for (CaseNote.Colleague one : note.mentioned()) {
                words = words == null ? null : words.replace("@" + one.name(), "");
            }
            return Stream.concat(Fact.of(Kind.NICKNAME, said.who()), Fact.of(Kind.NOTES, words));
        });
    }
}
