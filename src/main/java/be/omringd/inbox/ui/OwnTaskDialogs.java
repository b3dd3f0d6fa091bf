package be.omringd.inbox.ui;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseListQuery;
import be.omringd.casefile.CaseListQuery.Sort;
import be.omringd.casefile.CaseLists;
import be.omringd.casefile.CaseSummary;
import be.omringd.inbox.OwnTasks;
import be.omringd.inbox.OwnTasks.Written;
import be.omringd.inbox.WorkItemSummary;
import be.omringd.text.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialogs in which somebody writes a task down, and puts it right. */
@Component
class OwnTaskDialogs {

    private static final int CASES_OFFERED = 20;

    private final OwnTasks own;
    private final CaseLists cases;
    private final TaskWords words;
    private final CurrentActor currentActor;

    OwnTaskDialogs(OwnTasks own, CaseLists cases, TaskWords words, CurrentActor currentActor) {
        this.own = own;
        this.cases = cases;
        this.words = words;
        this.currentActor = currentActor;
    }

    TaskWords words() {
        return words;
    }

    /**
     * Asks for a new one.
     *
     * @param file what it is about; null where that is asked too
     * @param written what to do once it is there
     */
    void write(Locale locale, @Nullable CaseSummary file, Runnable written) {
        new OwnTaskDialog(this, locale, file, written).open();
    }

    /** Asks what is to be put right in one. */
    void change(Locale locale, WorkItemSummary item, Runnable changed) {
        new OwnTaskDialog(this, locale, item, changed).open();
    }

    /** Who wrote one down; empty for tasks of processes. */
    Optional<Written> written(UUID id) {
        return own.written(id);
    }

    OwnTasks tasks() {
        return own;
    }

    /** The user who writes. */
    UUID me() {
        return currentActor.get().user();
    }

    /** The cases that somebody means who types this, of those that they may see. */
    List<CaseSummary> cases(String typed) {
        List<CaseSummary> found = new ArrayList<>(cases.called(SearchWords.of(typed), Set.of(), CASES_OFFERED).found());
        if (currentActor.get().scopes().stream().anyMatch(CaseAccess.TEAM::fits)) {
            found.addAll(cases.list(new CaseListQuery(CaseAccess.TEAM, typed, Set.of(), Set.of(), Set.of(), null, null, false, Sort.NAME,
                    false), 0, CASES_OFFERED));
        }
        found.removeIf(CaseSummary::isErased);
        return found;
    }

    /** What a case is called where it is chosen: with where somebody lives, who may have the name of another. */
    String called(CaseSummary file, Locale locale) {
        return file.contact() == null ? file.title()
                : words.text(locale, "inbox.own.case", file.title(), words.place(file.contact().placeCode(), locale));
    }
}
