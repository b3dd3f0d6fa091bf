package be.omringd.casefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /** Colleagues whom a note calls or called are no secret; of "An" and "An Peeters" the last one is taken out first. */
    private static Stream<Fact> said(CaseNote note) {
        List<String> names = Stream.concat(note.mentioned().stream(), note.before().stream().flatMap(before -> before.named().stream()))
                .map(one -> "@" + one.name()).distinct().sorted(Comparator.comparing(String::length).reversed()).toList();
        return Stream.concat(Stream.of(note.content()), note.before().stream().map(CaseNote.Before::content)).flatMap(said -> {
            String words = said.words();
            for (String name : names) {
                words = words == null ? null : words.replace(name, "");
            }
            return Stream.concat(Fact.of(Kind.NICKNAME, said.who()), Fact.of(Kind.NOTES, words));
        });
    }
}
