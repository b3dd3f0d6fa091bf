package be.omringd.group.ui;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.group.GroupPhase;
import be.omringd.shell.SearchSource;
import be.omringd.shell.Texts;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The groups, from anywhere, by whom they are around: those in the list of files of the reader that start or run. */
@Component
class GroupsFound implements SearchSource {

    private final CaseLists lists;
    private final Texts texts;
    private final CurrentActor currentActor;

    GroupsFound(CaseLists lists, Texts texts, CurrentActor currentActor) {
        this.lists = lists;
        this.texts = texts;
        this.currentActor = currentActor;
    }

    @Override
    public Kind kind() {
        return Kind.GROUP;
    }

    @Override
    public boolean isForReader() {
        return currentActor.get().isCaseworker();
    }

    @Override
    public Found find(String typed, Locale locale, int limit) {
        Matches<CaseSummary> called = lists.called(SearchWords.of(typed), Set.of(GroupPhase.values()), limit);
        return new Found(called.found().stream().map(file -> new Hit(
                GroupOnPage.called(file, title -> texts.get(locale, "group.found", title)),
                List.of(texts.get(locale, "casefile.phase." + file.phase().name())), "",
                GroupPages.group(file.id()))).toList(), called.alike());
    }
}
