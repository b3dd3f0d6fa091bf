package be.omringd.casefile.ui;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.shell.SearchSource;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people with a file, from anywhere: those in the list of files of the reader. */
@Component
class PeopleFound implements SearchSource {

    private final CaseLists lists;
    private final CaseWords words;
    private final CurrentActor currentActor;

    PeopleFound(CaseLists lists, CaseWords words, CurrentActor currentActor) {
        this.lists = lists;
        this.words = words;
        this.currentActor = currentActor;
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public boolean isForReader() {
        return currentActor.get().isCaseworker();
    }

    @Override
    public Found find(String typed, Locale locale, int limit) {
        Matches<CaseSummary> called = lists.called(SearchWords.of(typed), Set.of(), limit);
        return new Found(called.found().stream().map(file -> new Hit(
                file.title(), List.of(words.place(file, locale), words.phase(file.phase(), locale)),
                file.status() == CaseStatus.OPEN ? "" : words.status(file.status(), locale), CaseFilePages.file(file.id()))).toList(),
                called.alike());
    }
}
